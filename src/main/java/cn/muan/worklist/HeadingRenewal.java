package cn.muan.worklist;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.base.Subject;
import cn.muan.engine.Engine;
import cn.muan.engine.OpenTask;
import cn.muan.engine.UnitOfWork;
import cn.muan.worklist.WorklistChange.Kind;

/** Writes each heading anew once a day, because a row tells age and weeks of gestation. */
@Service
public class HeadingRenewal {

    private static final Logger LOG = LoggerFactory.getLogger(HeadingRenewal.class);
    private static final int BATCH = 200;

    private final WorklistTable table;
    private final TaskDesks desks;
    private final Engine engine;
    private final UnitOfWork unit;
    private final CurrentActor current;

    HeadingRenewal(WorklistTable table, TaskDesks desks, Engine engine, UnitOfWork unit, CurrentActor current) {
        this.table = table;
        this.desks = desks;
        this.engine = engine;
        this.unit = unit;
        this.current = current;
    }

    /** Renews the headings of at most 200 cases and says of how many; for administrators and the timer. */
    public int run() {
        current.requireRole(Role.ADMINISTRATOR);
        List<Subject> subjects = table.headedBeforeToday(BATCH);
        subjects.forEach(this::renew);
        return subjects.size();
    }

    private void renew(Subject subject) {
        try {
            unit.run(() -> {
                for (OpenTask task : engine.tasksOf(subject)) {
                    table.head(task.id(), desks.of(task).heading(task));
                }
                table.tell(table.ofSubject(subject), Kind.CHANGED);
            });
        } catch (RuntimeException failed) {
            LOG.warn("A heading could not be renewed: {}", failed.getClass().getName());
        }
        unit.run(() -> table.headedToday(subject));
    }
}
