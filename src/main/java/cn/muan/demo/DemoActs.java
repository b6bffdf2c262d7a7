package cn.muan.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.People;
import cn.muan.access.Role;
import cn.muan.base.Subject;
import cn.muan.engine.Engine;
import cn.muan.engine.OpenTask;
import cn.muan.worklist.TaskSheets;
import cn.muan.worklist.Worklist;

/** What the people of the demo do: acts through the services, with each person's own rights. */
@Component
@Profile("demo")
class DemoActs {

    private final CurrentActor currentActor;
    private final People people;
    private final Engine engine;
    private final Worklist worklist;
    private final TaskSheets sheets;

    DemoActs(CurrentActor currentActor, People people, Engine engine, Worklist worklist,
            TaskSheets sheets) {
        this.currentActor = currentActor;
        this.people = people;
        this.engine = engine;
        this.worklist = worklist;
        this.sheets = sheets;
    }

    /** Somebody of that role at the organisation does the work. */
    <T> T as(Role role, String organisation, Supplier<T> work) {
        return currentActor.as(people.membersOf(new Group(role, organisation)).get(0), work);
    }

    /** A member of one of its groups opens the subject's task, finds the form as prefilled, and completes it with these answers. */
    void complete(Subject subject, String taskKey, UnaryOperator<Map<String, Object>> answers) {
        OpenTask task = engine.tasksOf(subject).stream().filter(open -> open.key().equals(taskKey)).findFirst()
                .orElseThrow(() -> new IllegalStateException(taskKey + " is not open for " + subject + ", but "
                        + engine.tasksOf(subject).stream().map(OpenTask::key).toList()));
        Group group = task.groups().stream().sorted().map(Group::of).findFirst().orElseThrow();
        as(group.role(), group.organisation(), () -> {
            worklist.complete(task.id(), answers.apply(new HashMap<>(sheets.open(task.id()).prefill())));
            return null;
        });
    }
}
