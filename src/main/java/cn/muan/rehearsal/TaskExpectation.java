package cn.muan.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import cn.muan.engine.OpenTask;

/** Open tasks with owner and due, and those that must not be open. */
@Profile({"rehearsal", "test"})
@Component
class TaskExpectation implements Expectation {

    private final OpenWork work;
    private final TaskNames names;

    TaskExpectation(OpenWork work, TaskNames names) {
        this.work = work;
        this.names = names;
    }

    @Override
    public Set<String> words() {
        return Set.of("tasks", "no-tasks", "no-other-tasks");
    }

    @Override
    public void check(Look look) {
        List<OpenTask> open = work.of(look.play(), look.step());
        var others = new ArrayList<>(open.stream().filter(task -> task.subject().equals(look.play().women().get(look.step().woman()))).toList());
        for (Passage wanted : look.expected("tasks").items()) {
            List<OpenTask> matching = open.stream().filter(task -> matches(look, wanted, task)).toList();
            others.removeAll(matching);
            if (!Look.enough(wanted, matching.size())) {
                look.differs(wanted, Look.written(wanted), open.stream().map(TaskExpectation::written).toList());
            }
        }
        if (look.asks("no-other-tasks") && !others.isEmpty()) {
            look.differs(look.expected("no-other-tasks"), "no-other-tasks", others.stream().map(TaskExpectation::written).toList());
        }
        absent(look, open);
    }

    private void absent(Look look, List<OpenTask> open) {
        for (Passage unwanted : look.expected("no-tasks").items()) {
            boolean all = unwanted.text().equals("all");
            List<String> found = open.stream().filter(task -> all || task.key().equals(id(unwanted))).map(TaskExpectation::written).toList();
            if (!found.isEmpty()) {
                look.differs(unwanted, "no-tasks: " + unwanted.text(), found);
            }
        }
    }

    private boolean matches(Look look, Passage wanted, OpenTask task) {
        return task.key().equals(id(wanted.at("task")))
                && (!wanted.at("owner").present() || task.groups().contains(wanted.at("owner").text()))
                && look.instant(wanted.at("due"), task.due())
                && Look.same(wanted.at("claimed"), task.assignee() != null);
    }

    private String id(Passage named) {
        return names.id(named.text()).orElse(named.text());
    }

    private static String written(OpenTask task) {
        return "task: " + task.key() + ", owner: " + String.join(" ", task.groups().stream().sorted().toList())
                + (task.due() == null ? "" : ", due: " + ScenarioTime.shown(task.due())) + (task.assignee() == null ? "" : ", claimed: true");
    }
}
