package cn.muan.worklist;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.directory.Directory;
import cn.muan.directory.Jurisdiction;

/**
 * Which rows a person may list: those of the own groups; heads and safety offices also those of their institution;
 * overseeing roles also those of their jurisdiction and of every one below it.
 */
record Scope(long personId, Set<String> groups, Set<String> institutions, Set<String> jurisdictions) {

    boolean wide() {
        return !institutions.isEmpty() || !jurisdictions.isEmpty();
    }

    /** Works out the scope of an actor. */
    @Component
    static class Scopes {

        private static final Set<Role> LEADING = Set.of(Role.DEPARTMENT_HEAD, Role.SAFETY_OFFICE, Role.PRESIDENT);

        private final Directory directory;

        Scopes(Directory directory) {
            this.directory = directory;
        }

        Scope of(Actor actor) {
            Set<String> institutions = new TreeSet<>();
            Set<String> jurisdictions = new TreeSet<>();
            for (Group group : actor.groups()) {
                if (group.role().oversees()) {
                    jurisdictions.addAll(below(directory.organisation(group.organisation()).jurisdiction()));
                } else if (LEADING.contains(group.role())) {
                    institutions.add(group.organisation());
                }
            }
            return new Scope(actor.personId(), new TreeSet<>(actor.groupKeys()), institutions, jurisdictions);
        }

        private Set<String> below(String jurisdiction) {
            Set<String> found = new TreeSet<>(List.of(jurisdiction));
            directory.districts().stream().map(Jurisdiction::code)
                    .filter(code -> directory.lineage(code).contains(jurisdiction)).forEach(found::add);
            return found;
        }
    }
}
