package cn.muan.access;

import java.util.List;
import java.util.Optional;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs a person in by login name and password; takes as long and says the same whether or not the account exists. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final Persons persons;
    private final SignInAttempts attempts;
    private final PasswordEncoder passwords;
    private final AuditRegister audit;
    private final TransactionTemplate transaction;
    private final boolean demo;
    private final String anyHash;

    PasswordSignIn(Persons persons, SignInAttempts attempts, PasswordEncoder passwords, AuditRegister audit,
            TransactionTemplate transaction, Environment environment) {
        this.persons = persons;
        this.attempts = attempts;
        this.passwords = passwords;
        this.audit = audit;
        this.transaction = transaction;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.anyHash = passwords.encode("no account has this password");
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String loginName = AccountRules.normalised(request.getName());
        String password = request.getCredentials() == null ? "" : request.getCredentials().toString();
        attempts.reserve(loginName);
        Optional<Person> person = password.length() > AccountRules.PASSWORD_MAX ? Optional.empty() : persons.findByLoginName(loginName)
                .filter(Person::enabled).filter(found -> demo || !found.demo());
        boolean right = passwords.matches(password, person.map(Person::passwordHash).orElse(anyHash));
        if (person.isEmpty() || !right) {
            refuse(loginName, person.orElse(null));
        }
        attempts.succeeded(loginName);
        return transaction.execute(status -> signIn(person.orElseThrow(), password));
    }

    private Authentication signIn(Person person, String password) {
        if (passwords.upgradeEncoding(person.passwordHash())) {
            persons.findByLoginName(person.loginName()).ifPresent(stored -> stored.password(passwords.encode(password)));
        }
        audit.write(person.asActor(), "signed-in", null, "");
        var authorities = person.groups().stream().map(Group::role).distinct()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name())).toList();
        var principal = new SignedIn(person.id(), person.loginName());
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities);
    }

    private void refuse(String loginName, Person person) {
        var until = attempts.lockedUntil(List.of(loginName)).get(loginName);
        if (until == null) {
            throw new BadCredentialsException("sign-in refused");
        }
        if (person != null) {
            transaction.executeWithoutResult(status -> audit.write(person.asActor(), "sign-in-locked", null, ""));
        }
        throw new SignInLocked(until);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
