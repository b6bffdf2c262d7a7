package cn.muan.worklist;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import cn.muan.access.CurrentActor;

/** Names of those who hold tasks and of those who could. */
@Component
class Holders {

    private final CurrentActor current;

    Holders(CurrentActor current) {
        this.current = current;
    }

    String name(long personId) {
        return current.require().personId() == personId ? current.require().name() : "#" + personId;
    }

    List<TaskMember> members(Set<String> groups) {
        return List.of();
    }
}
