package cn.muan.timeline;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
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
    private final DiagramSnapshots snapshots;
    private final ToldTogether together;
    private final CaseAccess access;

    CaseDiagrams(Engine engine, DiagramSnapshots snapshots, ToldTogether together, CaseAccess access) {
        this.engine = engine;
        this.snapshots = snapshots;
        this.together = together;
        this.access = access;
    }

    /** Keeps what has run for a case that is being closed, so that its diagrams outlive the engine's history; in the closing's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Subject subject) {
        access.requireSee(subject);
        Set<String> kept = ended(snapshots.of(List.of(subject.value()), LADDER));
        List<RunningDiagram> window;
        do {
            window = engine.diagrams(subject, kept);
            window.forEach(diagram -> snapshots.keep(subject, diagram));
            window.forEach(diagram -> kept.add(diagram.processInstance()));
        } while (!window.isEmpty());
    }

    private static Set<String> ended(List<RunningDiagram> kept) {
        return kept.stream().filter(diagram -> diagram.endedAt() != null).map(RunningDiagram::processInstance)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What runs first, then what has ended, newest first; what was kept at a closing is not asked of the engine again. */
    public List<RunningDiagram> of(Subject subject) {
        access.requireSee(subject);
        Set<String> subjects = together.with(subject);
        List<RunningDiagram> kept = snapshots.of(subjects, LADDER);
        Map<String, RunningDiagram> diagrams = new LinkedHashMap<>();
        kept.forEach(diagram -> diagrams.put(diagram.processInstance(), diagram));
        subjects.forEach(told -> engine.diagrams(new Subject(told), ended(kept))
                .forEach(diagram -> diagrams.put(diagram.processInstance(), diagram)));
        return diagrams.values().stream()
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
