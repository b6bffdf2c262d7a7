package cn.muan.worklist;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import cn.muan.access.Group;
import cn.muan.access.People;

/** Names of those who hold tasks and of those who could. */
@Component
class Holders {

    private final People people;

    Holders(People people) {
        this.people = people;
    }

    /** The person's name; a number where the account is unknown, so that a row never looks unclaimed. */
    String name(long personId) {
        return people.names(List.of(personId)).getOrDefault(personId, "#" + personId);
    }

    /** Members of the groups, each once, by name. */
    List<TaskMember> members(Set<String> groups) {
        return groups.stream().flatMap(group -> people.membersOf(Group.of(group)).stream())
                .map(member -> new TaskMember(member.personId(), member.name())).distinct()
                .sorted(Comparator.comparing(TaskMember::name).thenComparing(TaskMember::id)).toList();
    }
}
