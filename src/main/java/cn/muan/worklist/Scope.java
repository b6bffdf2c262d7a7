package cn.muan.worklist;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.Group;
import cn.muan.access.Role;

/**
 * Which rows a person may list: those of the own groups; heads and safety offices also those of their institution;
 * overseeing roles also those of their jurisdiction and of every one below it.
 */
record Scope(long personId, Set<String> groups, Set<String> institutions, Set<String> jurisdictions) {

    boolean wide() {
        return !institutions.isEmpty() || !jurisdictions.isEmpty();
    }

    boolean covers(StoredRow row) {
        return groups.contains(row.group()) || institutions.contains(row.item().institution())
                || jurisdictions.contains(row.item().jurisdiction()) || Long.valueOf(personId).equals(row.item().assignee());
    }

    /** Works out the scope of an actor. */
    @Component
    static class Scopes {

        private static final Set<Role> LEADING = Set.of(Role.DEPARTMENT_HEAD, Role.SAFETY_OFFICE, Role.PRESIDENT,
                Role.VICE_PRESIDENT);

        private final CaseAccess access;

        Scopes(CaseAccess access) {
            this.access = access;
        }

        Scope of(Actor actor) {
            Set<String> institutions = actor.groups().stream().filter(group -> LEADING.contains(group.role()))
                    .map(Group::organisation).collect(Collectors.toCollection(TreeSet::new));
            return new Scope(actor.personId(), new TreeSet<>(actor.groupKeys()), institutions,
                    new TreeSet<>(access.sightOf(actor).jurisdictions()));
        }
    }
}
