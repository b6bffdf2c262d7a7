package cn.muan.plan.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.base.Message;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.forms.FormAnswers;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.ObligationSource;
import cn.muan.obligation.Obligations;
import cn.muan.risk.CaseHeadings;
import cn.muan.worklist.TaskDesk;
import cn.muan.worklist.TaskHeading;

/** What the tasks of this module's processes have in common before the worklist. */
abstract class PlanDesk implements TaskDesk {

    private static final Actor ROWS = Actor.system("worklist-row");

    private final CaseHeadings headings;
    private final Obligations obligations;
    private final CurrentActor actor;
    private final String process;
    private final Set<String> codes;

    PlanDesk(CaseHeadings headings, Obligations obligations, CurrentActor actor, String process, String... codes) {
        this.headings = headings;
        this.obligations = obligations;
        this.actor = actor;
        this.process = process;
        this.codes = Set.of(codes);
    }

    @Override
    public String process() {
        return process;
    }

    /** A timer may open the task when nobody is signed in. */
    @Override
    public TaskHeading heading(OpenTask task) {
        String institution = task.groups().stream().sorted().map(Group::of).map(Group::organisation).findFirst().orElseThrow();
        return actor.as(ROWS, () -> headings.heading(task.subject(), institution));
    }

    @Override
    public Map<Fact, ?> submit(OpenTask task, Map<String, Object> answers) {
        return submit(task, new FormAnswers(answers));
    }

    abstract Map<Fact, ?> submit(OpenTask task, FormAnswers given);

    @Override
    public Message basis(OpenTask task) {
        List<Obligation> served = obligations.openOf(task.subject()).stream().filter(duty -> codes.contains(duty.code()))
                .filter(duty -> Set.of(duty.servedBy().split(" ")).contains(task.key())).toList();
        if (served.isEmpty()) {
            return new Message("plan.basis-none");
        }
        return new Message("plan.basis", served.stream().map(Obligation::code).distinct().collect(Collectors.joining(" ")),
                served.stream().flatMap(duty -> duty.sources().stream()).map(ObligationSource::article).distinct().collect(Collectors.joining("；")));
    }

    @Override
    public Set<String> obligations(OpenTask task) {
        return new TreeSet<>(codes);
    }

    static Map<Fact, ?> done(Runnable act) {
        act.run();
        return Map.of();
    }

    static String required(FormAnswers given, String key) {
        return given.text(key).orElseThrow();
    }

    static IllegalStateException unknown(OpenTask task) {
        return new IllegalStateException("no task " + task.key());
    }
}
