package cn.muan.worklist;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import cn.muan.engine.OpenTask;

/** Finds the one desk of each process; desks may themselves call the worklist, so they are asked for late. */
@Component
class TaskDesks {

    private final ObjectProvider<TaskDesk> desks;

    TaskDesks(ObjectProvider<TaskDesk> desks) {
        this.desks = desks;
    }

    TaskDesk of(OpenTask task) {
        return of(task.process());
    }

    TaskDesk of(String process) {
        List<TaskDesk> found = desks.stream().filter(desk -> desk.process().equals(process)).toList();
        if (found.size() != 1) {
            throw new IllegalStateException(found.size() + " task desks for the process " + process);
        }
        return found.get(0);
    }

    /** Processes of the list that have no desk, or more than one. */
    List<String> unserved(List<String> processes) {
        return processes.stream()
                .filter(process -> desks.stream().filter(desk -> desk.process().equals(process)).count() != 1)
                .toList();
    }
}
