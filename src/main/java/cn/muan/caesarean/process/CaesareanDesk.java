package cn.muan.caesarean.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.base.Message;
import cn.muan.base.Subject;
import cn.muan.caesarean.Approval;
import cn.muan.caesarean.CaesareanApprovals;
import cn.muan.caesarean.CaesareanBirths;
import cn.muan.caesarean.CaesareanPapers;
import cn.muan.caesarean.CaesareanProcess.Papers;
import cn.muan.caesarean.SurgeryTimes;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.forms.FormAnswers;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.ObligationSource;
import cn.muan.obligation.Obligations;
import cn.muan.risk.CaseHeadings;
import cn.muan.woman.Ending;
import cn.muan.worklist.TaskDesk;
import cn.muan.worklist.TaskHeading;

/** Serves the tasks of a caesarean. */
@Component
class CaesareanDesk implements TaskDesk {

    private static final Actor ROWS = Actor.system("worklist-row");

    private final CaesareanPrefill prefill;
    private final CaesareanApprovals approvals;
    private final CaesareanBirths births;
    private final CaesareanPapers papers;
    private final CaseHeadings headings;
    private final Obligations obligations;
    private final CurrentActor actor;

    CaesareanDesk(CaesareanPrefill prefill, CaesareanApprovals approvals, CaesareanBirths births, CaesareanPapers papers,
            CaseHeadings headings, Obligations obligations, CurrentActor actor) {
        this.prefill = prefill;
        this.approvals = approvals;
        this.births = births;
        this.papers = papers;
        this.headings = headings;
        this.obligations = obligations;
        this.actor = actor;
    }

    @Override
    public String process() {
        return CaesareanModel.PROCESS;
    }

    @Override
    public TaskHeading heading(OpenTask task) {
        String institution = task.groups().stream().sorted().map(Group::of).map(Group::organisation).findFirst().orElseThrow();
        return actor.as(ROWS, () -> headings.heading(task.subject(), institution));
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return prefill.of(task);
    }

    @Override
    public Map<Fact, ?> submit(OpenTask task, Map<String, Object> answers) {
        var given = new FormAnswers(answers);
        Subject subject = task.subject();
        return switch (task.key()) {
            case CaesareanModel.TASK_APPROVE -> approve(subject, given);
            case CaesareanModel.TASK_RECORD_APPROVAL -> recordApproval(subject, given);
            case CaesareanModel.TASK_RECORD_BIRTH -> recordBirth(subject, given);
            case CaesareanModel.TASK_FILE_CHECKLIST -> {
                papers.file(subject, given.choices("items"), given.text("note").orElse(null));
                yield Map.of();
            }
            case CaesareanModel.TASK_REVIEW -> {
                papers.review(subject, given.choices("reasons"), given.text("findings").orElseThrow(), given.text("measures").orElseThrow());
                yield Map.of();
            }
            default -> throw new IllegalStateException("no task " + task.key());
        };
    }

    private Map<Fact, ?> approve(Subject subject, FormAnswers given) {
        boolean yes = given.text("answer").orElseThrow().equals("approved");
        if (yes) {
            approvals.approve(subject);
        } else {
            approvals.refuse(subject, given.text("reason").orElseThrow());
        }
        return Map.of(Fact.CAESAREAN_APPROVED, yes);
    }

    private Map<Fact, ?> recordApproval(Subject subject, FormAnswers given) {
        String approver = given.text("approver").orElseThrow();
        approvals.record(subject, approver.matches("\\d{1,18}") ? Long.parseLong(approver) : 0,
                Approval.Means.valueOf(given.text("means").orElseThrow()), given.instant("approvedAt").orElseThrow());
        return Map.of();
    }

    private Map<Fact, ?> recordBirth(Subject subject, FormAnswers given) {
        var times = new SurgeryTimes(given.instant("anaesthesiaAt").orElse(null), given.instant("incisionAt").orElseThrow(),
                given.instant("bornAt").orElseThrow());
        Papers left = births.recordBirth(subject, times, Ending.Kind.valueOf(given.text("endingKind").orElseThrow()),
                given.integer("born").orElse(null));
        return Map.of(Fact.CHECKLIST_OWED, left.checklist(), Fact.CAESAREAN_LATE, left.review());
    }

    @Override
    public Message basis(OpenTask task) {
        List<Obligation> served = obligations.openOf(task.subject()).stream().filter(duty -> obligations(task).contains(duty.code())).toList();
        if (served.isEmpty()) {
            return new Message(task.key().equals(CaesareanModel.TASK_REVIEW) ? "caesarean.basis-review" : "caesarean.basis-none");
        }
        return new Message("caesarean.basis", served.stream().map(Obligation::code).distinct().collect(Collectors.joining(" ")),
                served.stream().flatMap(duty -> duty.sources().stream()).map(ObligationSource::article).distinct().collect(Collectors.joining("；")));
    }

    @Override
    public Set<String> obligations(OpenTask task) {
        return switch (task.key()) {
            case CaesareanModel.TASK_APPROVE -> Set.of("O52");
            case CaesareanModel.TASK_RECORD_APPROVAL -> Set.of("O52a");
            case CaesareanModel.TASK_RECORD_BIRTH -> Set.of("O51");
            case CaesareanModel.TASK_FILE_CHECKLIST -> Set.of("O53");
            default -> Set.of();
        };
    }
}
