package cn.muan.casework.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import cn.muan.base.Message;
import cn.muan.base.Subject;
import cn.muan.casework.Casework;
import cn.muan.casework.DowngradeReview;
import cn.muan.casework.Forwardings;
import cn.muan.casework.HighRiskCase;
import cn.muan.casework.ReportContent;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.worklist.TaskDesk;
import cn.muan.worklist.TaskHeading;

/** What the worklist asks about the tasks of {@code high-risk-case}, and where their answers go. */
@Component
class HighRiskCaseDesk implements TaskDesk {

    private final Casework casework;
    private final Forwardings forwardings;
    private final DowngradeReview reviews;
    private final CasePrefill prefill;
    private final CaseTasks tasks;

    HighRiskCaseDesk(Casework casework, Forwardings forwardings, DowngradeReview reviews, CasePrefill prefill, CaseTasks tasks) {
        this.casework = casework;
        this.forwardings = forwardings;
        this.reviews = reviews;
        this.prefill = prefill;
        this.tasks = tasks;
    }

    @Override
    public String process() {
        return HighRiskCaseModel.PROCESS;
    }

    @Override
    public TaskHeading heading(OpenTask task) {
        return tasks.heading(task);
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return prefill.of(task, tasks.caseOf(task.subject()));
    }

    @Override
    public Map<Fact, ?> submit(OpenTask task, Map<String, Object> answers) {
        Subject subject = task.subject();
        return switch (task.key()) {
            case HighRiskCaseModel.TASK_REPORT -> report(subject, answers);
            case HighRiskCaseModel.TASK_ACKNOWLEDGE_REPORT -> acknowledgeReport(subject, answers);
            case HighRiskCaseModel.TASK_HAND_OVER -> done(() -> casework.handOver(subject, text(answers, "reason")));
            case HighRiskCaseModel.TASK_ACKNOWLEDGE_HANDOVER -> answerHandover(subject, answers);
            case HighRiskCaseModel.TASK_DECIDE_HANDOVER -> decideHandover(subject, answers);
            case HighRiskCaseModel.TASK_FORWARD_RED -> done(() -> forwardings.forward(subject, text(answers, "forwardingNote")));
            case HighRiskCaseModel.TASK_REVIEW_DOWNGRADE -> review(subject, answers);
            case HighRiskCaseModel.TASK_FEED_BACK -> done(() -> casework.feedBack(subject, text(answers, "centre"),
                    text(answers, "elsewhere"), text(answers, "guidance")));
            default -> throw new IllegalArgumentException("unknown task " + task.key());
        };
    }

    private Map<Fact, ?> report(Subject subject, Map<String, Object> answers) {
        return done(() -> casework.report(subject, new ReportContent(text(answers, "diagnosis"), text(answers, "treatment"),
                text(answers, "responsiblePhysician"), Boolean.TRUE.equals(answers.get("contactArranged")),
                (LocalDate) answers.get("nextContactOn"), text(answers, "plan"), text(answers, "note"))));
    }

    private Map<Fact, ?> acknowledgeReport(Subject subject, Map<String, Object> answers) {
        HighRiskCase of = casework.acknowledgeReport(subject, personIn(answers), text(answers, "advice"));
        return Map.of(Fact.RESIDENT, !of.handOverOwed(), Fact.RESIDENCE_MCH, of.residenceMch());
    }

    private Map<Fact, ?> answerHandover(Subject subject, Map<String, Object> answers) {
        if ("refuse".equals(text(answers, "decision"))) {
            String above = casework.refuseHandover(subject, text(answers, "refusal"));
            return Map.of(Fact.RECEIVER_ANSWER, "refused", Fact.DECIDING_MCH, above);
        }
        casework.acknowledgeHandover(subject, text(answers, "reply"));
        return Map.of(Fact.RECEIVER_ANSWER, "accepted");
    }

    private Map<Fact, ?> decideHandover(Subject subject, Map<String, Object> answers) {
        HighRiskCase of = casework.decideHandover(subject, "insist".equals(text(answers, "decision")), text(answers, "ruling"));
        return Map.of(Fact.RESIDENCE_MCH, of.residenceMch());
    }

    private Map<Fact, ?> review(Subject subject, Map<String, Object> answers) {
        boolean close = "close".equals(text(answers, "decision"));
        reviews.review(subject, close, text(answers, "reviewNote"));
        return Map.of(Fact.RULING, close ? "close" : "keep");
    }

    /** 0 is nobody, whom the service refuses at the field. */
    private static long personIn(Map<String, Object> answers) {
        String person = text(answers, "caseManager");
        return person != null && person.matches("\\d{1,18}") ? Long.parseLong(person) : 0;
    }

    private static Map<Fact, ?> done(Runnable act) {
        act.run();
        return Map.of();
    }

    private static String text(Map<String, Object> answers, String key) {
        Object value = answers.get(key);
        return value == null || value.toString().isBlank() ? null : value.toString().strip();
    }

    @Override
    public Message basis(OpenTask task) {
        return task.key().equals(HighRiskCaseModel.TASK_REVIEW_DOWNGRADE) ? new Message("casework.basis-review") : tasks.basis(task);
    }

    @Override
    public Set<String> obligations(OpenTask task) {
        return switch (task.key()) {
            case HighRiskCaseModel.TASK_REPORT -> Set.of("O15", "O16", "O17");
            case HighRiskCaseModel.TASK_ACKNOWLEDGE_REPORT -> Set.of("O15a");
            case HighRiskCaseModel.TASK_FORWARD_RED -> Set.of("O18");
            case HighRiskCaseModel.TASK_HAND_OVER -> Set.of("O29");
            case HighRiskCaseModel.TASK_ACKNOWLEDGE_HANDOVER -> Set.of("O29a");
            case HighRiskCaseModel.TASK_DECIDE_HANDOVER -> Set.of("O29b");
            case HighRiskCaseModel.TASK_FEED_BACK -> Set.of("O28");
            default -> Set.of();
        };
    }
}
