package cn.muan.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.directory.Directory;

/** Accounts and memberships as an administrator keeps them, and the few things a person does to the own account. */
@Service
@Transactional
public class AccountService {

    /** Stands for the house itself, where administrators and process owners belong to no institution. */
    public static final String HOUSE = "MUAN";

    /** How many are shown at a time. */
    public static final int WINDOW = 50;

    private final Persons persons;
    private final SignInAttempts attempts;
    private final PasswordEncoder passwords;
    private final ActorInThread currentActor;
    private final Directory directory;
    private final AuditTrail audit;

    AccountService(Persons persons, SignInAttempts attempts, PasswordEncoder passwords, ActorInThread currentActor,
            Directory directory, AuditTrail audit) {
        this.persons = persons;
        this.attempts = attempts;
        this.passwords = passwords;
        this.currentActor = currentActor;
        this.directory = directory;
        this.audit = audit;
    }

    /** Opens an account.
     * @return the id of the new person
     * @throws FieldsRefused when the login name is taken or badly formed, or the password is weak */
    public long create(String loginName, String displayName, Title title, String password, Set<Group> groups) {
        return create(loginName, displayName, title, password, groups, false);
    }

    /** Opens a demo account, which signs in under the profile demo only. */
    public long createDemo(String loginName, String displayName, Title title, String password, Set<Group> groups) {
        return create(loginName, displayName, title, password, groups, true);
    }

    private long create(String typed, String displayName, Title title, String password, Set<Group> groups, boolean demo) {
        currentActor.requireRole(Role.ADMINISTRATOR);
        String loginName = AccountRules.normalised(typed);
        AccountRules.check(loginName, displayName);
        AccountRules.checkPassword(loginName, password);
        groups.forEach(this::checkPlace);
        if (persons.existsByLoginName(loginName)) {
            throw new FieldsRefused(Map.of("loginName", new Message("access.login-taken")));
        }
        var person = new Person(loginName, displayName.strip(), title, passwords.encode(password), demo);
        groups.forEach(person::join);
        long id = persons.saveAndFlush(person).id();
        audit.record("account-created", null, loginName + " " + groups);
        return id;
    }

    public void describe(long personId, String displayName, Title title) {
        Person person = forAdministrator(personId);
        AccountRules.check(person.loginName(), displayName);
        person.describe(displayName.strip(), title);
        changed(person, "account-described", title.name());
    }

    public void grant(long personId, Group group) {
        Person person = forAdministrator(personId);
        checkPlace(group);
        person.join(group);
        changed(person, "membership-granted", group.key());
    }

    public void revoke(long personId, Group group) {
        Person person = forAdministrator(personId);
        person.leave(group);
        if (group.role() == Role.ADMINISTRATOR) {
            refuseWithoutAdministrator();
        }
        changed(person, "membership-revoked", group.key());
    }

    /** The person can no longer sign in and an open session ends at its next act. */
    public void disable(long personId) {
        Person person = forAdministrator(personId);
        person.enable(false);
        if (person.asActor().has(Role.ADMINISTRATOR)) {
            refuseWithoutAdministrator();
        }
        changed(person, "account-disabled", "");
    }

    public void enable(long personId) {
        Person person = forAdministrator(personId);
        person.enable(true);
        changed(person, "account-enabled", "");
    }

    /** Ends a lock after failed sign-ins. */
    public void unlock(long personId) {
        Person person = forAdministrator(personId);
        attempts.succeeded(person.loginName());
        changed(person, "account-unlocked", "");
    }

    public void resetPassword(long personId, String password) {
        Person person = forAdministrator(personId);
        AccountRules.checkPassword(person.loginName(), password);
        person.password(passwords.encode(password));
        changed(person, "password-reset", "");
    }

    /** The signed-in person changes the own password.
     * @throws FieldsRefused when the old one is wrong or the new one weak */
    public void changeOwnPassword(String old, String password) {
        Person person = own();
        attempts.reserve(person.loginName());
        if (!passwords.matches(old, person.passwordHash())) {
            throw new FieldsRefused(Map.of("old", new Message("access.password-wrong")));
        }
        attempts.succeeded(person.loginName());
        AccountRules.checkPassword(person.loginName(), password);
        person.password(passwords.encode(password));
        changed(person, "password-changed", "");
    }

    /** The language of the signed-in person, kept for the next session. */
    public void speak(Locale language) {
        own().speaks(language.getLanguage());
    }

    @Transactional(readOnly = true)
    public Locale language() {
        return Locale.ENGLISH.getLanguage().equals(own().locale()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /** Accounts whose login, name or organisation code contains the text, in windows of 50. */
    @Transactional(readOnly = true)
    public List<Account> search(String text, int window) {
        currentActor.requireRole(Role.ADMINISTRATOR);
        String pattern = "%" + text.strip().toLowerCase(Locale.ROOT).replace("%", "").replace("_", "") + "%";
        List<Long> ids = persons.search(pattern, PageRequest.of(window, WINDOW));
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Person> found = persons.withMemberships(ids);
        var locks = attempts.lockedUntil(found.stream().map(Person::loginName).toList());
        return found.stream().sorted(Comparator.comparing(Person::loginName))
                .map(person -> account(person, locks.get(person.loginName()))).toList();
    }

    private static Account account(Person person, Instant lockedUntil) {
        return new Account(person.id(), person.loginName(), person.displayName(), person.title(), person.enabled(),
                lockedUntil, person.groups());
    }

    private Person forAdministrator(long personId) {
        currentActor.requireRole(Role.ADMINISTRATOR);
        return persons.withMemberships(personId).orElseThrow(() -> new Refused("access.unknown-person"));
    }

    private Person own() {
        return persons.withMemberships(currentActor.require().personId())
                .orElseThrow(() -> new AccessDeniedException("no account"));
    }

    private void checkPlace(Group group) {
        boolean house = HOUSE.equals(group.organisation());
        if (house && group.role().worksOnCases()) {
            throw new Refused("access.role-needs-organisation");
        }
        if (!house) {
            directory.organisation(group.organisation());
        }
    }

    private void refuseWithoutAdministrator() {
        persons.flush();
        if (persons.administrators() == 0 && !currentActor.require().system()) {
            throw new Refused("access.last-administrator");
        }
    }

    private void changed(Person person, String action, String detail) {
        persons.flush();
        currentActor.forget(person.id());
        audit.record(action, null, (person.loginName() + " " + detail).strip());
    }
}
