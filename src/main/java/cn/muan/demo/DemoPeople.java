package cn.muan.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.AccountService;
import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.People;
import cn.muan.access.Title;

/** The demo accounts of {@code demo/people.csv}: every role at every example institution, all with one published password. */
@Component
@Profile("demo")
public class DemoPeople {

    /** Published on the sign-in page of the demo; demo accounts sign in under the profile demo only. */
    static final String PASSWORD = "muan-demo-2026";

    private final AccountService accounts;
    private final People people;
    private final CurrentActor currentActor;

    DemoPeople(AccountService accounts, People people, CurrentActor currentActor) {
        this.accounts = accounts;
        this.people = people;
        this.currentActor = currentActor;
    }

    /** Adds the accounts that are not there yet; the organisations must be known. */
    @Transactional
    public void load() {
        currentActor.as(Actor.system("demo"), () -> DemoTable.rows("people.csv").stream()
                .filter(row -> people.byLogin(row.get(0)).isEmpty()).forEach(this::add));
    }

    private void add(List<String> row) {
        accounts.createDemo(row.get(0), row.get(1), Title.valueOf(row.get(2)), PASSWORD, groups(row.get(3)));
    }

    static Set<Group> groups(String column) {
        return Arrays.stream(column.split(" ")).map(Group::of).collect(Collectors.toSet());
    }
}
