package cn.muan.puerperium.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.base.ChinaTime;
import cn.muan.base.Message;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.forms.FormAnswers;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.ObligationSource;
import cn.muan.obligation.Obligations;
import cn.muan.puerperium.PostpartumCare;
import cn.muan.puerperium.PostpartumFindings;
import cn.muan.risk.CaseHeadings;
import cn.muan.worklist.TaskDesk;
import cn.muan.worklist.TaskHeading;

/** What the worklist asks about the tasks of {@code puerperium}, and where their answers go. */
@Component
class PuerperiumDesk implements TaskDesk {

    /** Most of these tasks are given out by a timer, when nobody is signed in; a row holds nothing that needs a reader's rights. */
    private static final Actor ROWS = Actor.system("puerperium");

    private final PostpartumCare care;
    private final PuerperiumPrefill prefill;
    private final CaseHeadings headings;
    private final Obligations obligations;
    private final CurrentActor currentActor;
    private final Clock clock;

    PuerperiumDesk(PostpartumCare care, PuerperiumPrefill prefill, CaseHeadings headings, Obligations obligations,
            CurrentActor currentActor, Clock clock) {
        this.care = care;
        this.prefill = prefill;
        this.headings = headings;
        this.obligations = obligations;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public String process() {
        return PuerperiumModel.PROCESS;
    }

    @Override
    public TaskHeading heading(OpenTask task) {
        return currentActor.as(ROWS, () -> headings.heading(task.subject(), owner(task).organisation()));
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return task.key().equals(PuerperiumModel.TASK_CLOSE_CASE) ? prefill.closing(task) : prefill.assessment(task, owner(task));
    }

    @Override
    public Map<Fact, ?> submit(OpenTask task, Map<String, Object> answers) {
        var given = new FormAnswers(answers);
        switch (task.key()) {
            case PuerperiumModel.TASK_ASSESS_BEFORE_DISCHARGE -> care.assessBeforeDischarge(task.subject(), owner(task),
                    findings(given, ChinaTime.dateOf(clock.instant())), given.date("dischargedOn").orElseThrow());
            case PuerperiumModel.TASK_VISIT -> care.visit(task.subject(), owner(task), findings(given, given.date("visitedOn").orElseThrow()));
            case PuerperiumModel.TASK_CHECK -> care.check(task.subject(), owner(task), findings(given, given.date("checkedOn").orElseThrow()));
            case PuerperiumModel.TASK_CLOSE_CASE -> care.closeCase(task.subject(), given.text("note").orElseThrow());
            default -> throw new IllegalStateException("the puerperium has no task " + task.key());
        }
        return Map.of();
    }

    private static PostpartumFindings findings(FormAnswers given, LocalDate on) {
        return new PostpartumFindings(on, given.choices("findings"), given.text("otherFinding").orElse(null),
                given.integer("systolic").orElse(null), given.integer("diastolic").orElse(null),
                given.text("mood").orElse("").equals("positive"), given.text("feeding").orElseThrow(), given.text("response").orElse(null),
                given.text("assessingInstitution").orElse(null), given.text("intervention").orElse(null), given.text("note").orElse(null),
                given.text("follower").orElse(null));
    }

    @Override
    public Message basis(OpenTask task) {
        List<Obligation> served = obligations.openOf(task.subject()).stream().filter(duty -> task.key().equals(duty.servedBy())).toList();
        return new Message("puerperium.basis", served.stream().map(Obligation::code).collect(Collectors.joining(" ")),
                served.stream().flatMap(duty -> duty.sources().stream()).map(ObligationSource::article).distinct().collect(Collectors.joining("；")));
    }

    @Override
    public Set<String> obligations(OpenTask task) {
        return switch (task.key()) {
            case PuerperiumModel.TASK_ASSESS_BEFORE_DISCHARGE -> Set.of("O10a");
            case PuerperiumModel.TASK_VISIT -> Set.of("O10b", "O38");
            case PuerperiumModel.TASK_CHECK -> Set.of("O10c");
            default -> Set.of("O24c");
        };
    }

    /** The group that was asked, as the instance keeps it; for the closing, the desk of the MCH institution of residence. */
    private static Group owner(OpenTask task) {
        return switch (task.key()) {
            case PuerperiumModel.TASK_ASSESS_BEFORE_DISCHARGE -> Group.of("attending@" + task.fact(Fact.BIRTH_INSTITUTION));
            case PuerperiumModel.TASK_VISIT -> Group.of(task.fact(Fact.VISIT_GROUP));
            case PuerperiumModel.TASK_CHECK -> Group.of(task.fact(Fact.CHECK_GROUP));
            default -> Group.of("high-risk-desk@" + task.fact(Fact.RESIDENCE_MCH));
        };
    }
}
