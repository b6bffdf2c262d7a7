package cn.muan.timeline;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.CaseAccess;
import cn.muan.base.Subject;
import cn.muan.engine.Engine;
import cn.muan.engine.OpenTask;
import cn.muan.engine.RunningDiagram;

/** The diagrams of a case for whoever may see it, with the clocks of the tokens. */
@Service
@Transactional(readOnly = true)
public class CaseDiagrams {

    /** Ladders run beside the case's own process, many at a time; they are listed after it. */
    private static final String LADDER = "escalation";

    private final Engine engine;
    private final CaseAccess access;

    CaseDiagrams(Engine engine, CaseAccess access) {
        this.engine = engine;
        this.access = access;
    }

    /** What runs first, then what has ended, newest first. */
    public List<RunningDiagram> of(Subject subject) {
        access.requireSee(subject);
        return engine.diagrams(subject).stream()
                .sorted(Comparator.comparing((RunningDiagram diagram) -> diagram.process().equals(LADDER))
                        .thenComparing(diagram -> diagram.endedAt() != null)
                        .thenComparing(RunningDiagram::startedAt, Comparator.reverseOrder()))
                .toList();
    }

    /** Due instants of the open tasks of one instance, by the task's id in the diagram. */
    public Map<String, Instant> clocks(Subject subject, String processInstance) {
        access.requireSee(subject);
        Map<String, Instant> clocks = new HashMap<>();
        for (OpenTask task : engine.tasksOf(subject)) {
            if (task.processInstance().equals(processInstance) && task.due() != null) {
                clocks.put(task.key(), task.due());
            }
        }
        return clocks;
    }
}
