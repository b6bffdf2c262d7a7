package cn.muan.rehearsal;

import java.util.Locale;
import java.util.Set;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import cn.muan.access.AccountService;
import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.People;
import cn.muan.access.Role;
import cn.muan.access.Title;
import cn.muan.base.Messages;

/** The synthetic people of a rehearsal: one for each group, made when first named, with the rights of that group and no more. */
@Profile({"rehearsal", "test"})
@Component
class Cast {

    private static final Actor SYSTEM = Actor.system("rehearsal");
    /** Of accounts that end with the process. */
    private static final String PASSWORD = "only-for-this-rehearsal-2026";

    private final AccountService accounts;
    private final People people;
    private final CurrentActor current;
    private final Messages messages;

    Cast(AccountService accounts, People people, CurrentActor current, Messages messages) {
        this.accounts = accounts;
        this.people = people;
        this.current = current;
        this.messages = messages;
    }

    /** The group of {@code role@institution} or {@code role@institution#2}. */
    static Group group(String person) {
        return Group.of(person.split("#", 2)[0]);
    }

    /** The person with the title usual for the role, or with this one. */
    Actor actor(String person, String title) {
        Group group = group(person);
        Title held = title.isEmpty() ? usual(group.role()) : Title.valueOf(title);
        String login = (person.replace('@', '.').replace('#', '.') + (title.isEmpty() ? "" : "." + title.replace('_', '-'))).toLowerCase(Locale.ROOT);
        return current.as(SYSTEM, () -> people.byLogin(login).orElseGet(() -> people.byId(accounts.createDemo(login,
                messages.get(Messages.CHINESE, "access.role." + group.role().code()), held, PASSWORD, Set.of(group))).orElseThrow()));
    }

    private static Title usual(Role role) {
        return switch (role) {
            case FIRST_CONTACT_DOCTOR -> Title.RESIDENT;
            case ATTENDING -> Title.ATTENDING;
            case SENIOR_OBSTETRICIAN -> Title.CHIEF;
            case DEPARTMENT_HEAD -> Title.ASSOCIATE_CHIEF;
            default -> Title.NONE;
        };
    }
}
