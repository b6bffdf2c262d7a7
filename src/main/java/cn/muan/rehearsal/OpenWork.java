package cn.muan.rehearsal;

import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.base.Subject;
import cn.muan.blood.BloodBoard;
import cn.muan.engine.Engine;
import cn.muan.engine.OpenTask;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligations;
import cn.muan.rehearsal.Scenario.Step;

/** What is open and owed: about the woman of a step and the blood asked for her; before one is registered, about institutions. */
@Profile({"rehearsal", "test"})
@Component
class OpenWork {

    private static final Actor READER = Actor.system("rehearsal");
    private static final String PREGNANCY = "P\\d+";
    private static final int WINDOW = 500;

    private final Engine engine;
    private final Obligations obligations;
    private final CurrentActor current;
    private final JdbcClient jdbc;
    private final BloodBoard blood;

    OpenWork(Engine engine, Obligations obligations, CurrentActor current, JdbcClient jdbc, BloodBoard blood) {
        this.blood = blood;
        this.engine = engine;
        this.obligations = obligations;
        this.current = current;
        this.jdbc = jdbc;
    }

    List<OpenTask> of(Play play, Step step) {
        return current.as(READER, () -> all().stream().filter(task -> concerns(play, step, task.subject())).toList());
    }

    private List<OpenTask> all() {
        var all = new ArrayList<OpenTask>();
        List<OpenTask> page = engine.tasksAfter("", WINDOW);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = engine.tasksAfter(page.get(page.size() - 1).id(), WINDOW);
        }
        return all;
    }

    /** Every obligation, open and closed, oldest first. */
    List<Obligation> duties(Play play, Step step) {
        List<Subject> subjects = jdbc.sql("select distinct subject from obligation").query(String.class).list().stream().map(Subject::new)
                .filter(subject -> concerns(play, step, subject)).toList();
        return current.as(READER, () -> subjects.stream().flatMap(subject -> obligations.historyOf(subject).stream()).toList());
    }

    private boolean concerns(Play play, Step step, Subject subject) {
        Subject her = play.women().get(step.woman());
        return her == null ? !subject.value().matches(PREGNANCY)
                : subject.equals(her) || subject.isBloodRequest() && current.as(READER, () -> blood.isFor(subject, her));
    }
}
