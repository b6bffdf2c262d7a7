package cn.muan.access;

import java.util.Set;


/** Actors a test needs, and accounts with a password good enough. */
final class PeopleForTests {

    static final String PASSWORD = "gui-yuan-7-san-2";
    static final Actor ADMIN = new Actor(0, "admin", "管理员", Title.NONE,
            Set.of(new Group(Role.ADMINISTRATOR, AccountService.HOUSE)), false);

    private PeopleForTests() {
    }

    static Actor at(String... groups) {
        return new Actor(7, "somebody", "某人", Title.NONE,
                java.util.Arrays.stream(groups).map(Group::of).collect(java.util.stream.Collectors.toSet()), false);
    }
}
