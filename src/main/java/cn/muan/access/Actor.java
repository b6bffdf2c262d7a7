package cn.muan.access;

import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;

/** Who asks: a signed-in person with the groups held, or a named system actor (timer, outbox, demo) with its own rights. */
public record Actor(long personId, String loginName, String name, Title title, Set<Group> groups, boolean system)
        implements Serializable {

    /** The actor of work done by a timer, the sweep or the outbox. */
    public static Actor system(String name) {
        return new Actor(0, name, name, Title.NONE, Set.of(), true);
    }

    public boolean has(Role role) {
        return groups.stream().anyMatch(group -> group.role() == role);
    }

    public boolean is(Group group) {
        return groups.contains(group);
    }

    public boolean is(Role role, String organisation) {
        return is(new Group(role, organisation));
    }

    public Set<String> organisations() {
        return groups.stream().map(Group::organisation).collect(Collectors.toSet());
    }

    public Set<String> groupKeys() {
        return groups.stream().map(Group::key).collect(Collectors.toSet());
    }

    /** The first organisation of the actor, where an act needs one place to be recorded at; empty for the system. */
    public String homeOrganisation() {
        return groups.stream().map(Group::organisation).sorted().findFirst().orElse("");
    }
}
