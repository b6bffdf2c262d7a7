package cn.muan.obligation.process;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.base.Message;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.obligation.Alarms;
import cn.muan.obligation.AllHeadings;
import cn.muan.obligation.Ladders;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.ObligationSource;
import cn.muan.obligation.StepIn;
import cn.muan.worklist.TaskDesk;
import cn.muan.worklist.TaskHeading;

/** Serves the tasks that the ladder gives out: 督办. */
@Component
class StepInDesk implements TaskDesk {

    private static final Actor LADDER = Actor.system("ladder");

    private final Ladders ladders;
    private final Alarms alarms;
    private final AllHeadings headings;
    private final Directory directory;
    private final CurrentActor actor;

    StepInDesk(Ladders ladders, Alarms alarms, AllHeadings headings, Directory directory,
            CurrentActor actor) {
        this.ladders = ladders;
        this.alarms = alarms;
        this.headings = headings;
        this.directory = directory;
        this.actor = actor;
    }

    @Override
    public String process() {
        return EscalationModel.PROCESS;
    }

    @Override
    public TaskHeading heading(OpenTask task) {
        Subject subject = about(task).subject();
        String institution = Group.of(task.groups().iterator().next()).organisation();
        TaskHeading heading = actor.as(LADDER, () -> headings.heading(subject, institution));
        return heading != null ? heading
                : new TaskHeading("", institution, directory.organisation(institution).jurisdiction(), null, false);
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Obligation duty = about(task);
        return Map.of("duty", duty.code(), "owner", directory.organisation(duty.owner().organisation()).name(),
                "dueAt", duty.due());
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<Fact, ?> submit(OpenTask task, Map<String, Object> answers) {
        alarms.stepIn(obligationId(task), task.groups(), new StepIn.Account((Collection<String>) answers.get("measures"),
                (String) answers.get("contacted"), (Instant) answers.get("expectedAt"), (String) answers.get("note")));
        return Map.of();
    }

    @Override
    public Message basis(OpenTask task) {
        Obligation duty = about(task);
        List<String> articles = duty.sources().stream().map(ObligationSource::article).distinct().toList();
        return new Message("obligation.basis.step-in", duty.code(), String.join("；", articles));
    }

    @Override
    public Set<String> obligations(OpenTask task) {
        return Set.of(about(task).code());
    }

    private Obligation about(OpenTask task) {
        return ladders.about(obligationId(task));
    }

    private static long obligationId(OpenTask task) {
        return Long.parseLong(task.fact(Fact.OBLIGATION_ID));
    }
}
