package cn.muan.risk.process;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import cn.muan.base.Message;
import cn.muan.base.Severity;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.forms.FormAnswers;
import cn.muan.risk.Assessment;
import cn.muan.risk.AssessmentDraft;
import cn.muan.risk.AssessmentService;
import cn.muan.risk.CaseHeadings;
import cn.muan.risk.Measures;
import cn.muan.risk.RecordScreening;
import cn.muan.risk.RiskSigned;
import cn.muan.risk.Screening;
import cn.muan.risk.ScreeningService;
import cn.muan.worklist.TaskDesk;
import cn.muan.worklist.TaskHeading;

/** Serves the tasks of first contact: screen, refer, assess, sign. */
@Component
class FirstContactDesk implements TaskDesk {

    private final ScreeningService screenings;
    private final AssessmentService assessments;
    private final FirstContactPrefill prefill;
    private final CaseHeadings headings;

    FirstContactDesk(ScreeningService screenings, AssessmentService assessments, FirstContactPrefill prefill, CaseHeadings headings) {
        this.screenings = screenings;
        this.assessments = assessments;
        this.prefill = prefill;
        this.headings = headings;
    }

    @Override
    public String process() {
        return FirstContactModel.PROCESS;
    }

    @Override
    public TaskHeading heading(OpenTask task) {
        return headings.heading(task.subject(), place(task));
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return switch (task.key()) {
            case FirstContactModel.TASK_SCREEN -> prefill.screening(task.subject(), place(task));
            case FirstContactModel.TASK_REFER -> prefill.referral(task.subject(), place(task));
            case FirstContactModel.TASK_ASSESS -> prefill.assessment(task.subject(), place(task));
            case FirstContactModel.TASK_SIGN -> prefill.signature(task.subject(), draftOf(task));
            default -> throw unknown(task);
        };
    }

    @Override
    public Map<Fact, ?> submit(OpenTask task, Map<String, Object> answers) {
        var given = new FormAnswers(answers);
        return switch (task.key()) {
            case FirstContactModel.TASK_SCREEN -> screen(task, given);
            case FirstContactModel.TASK_REFER -> Map.of(Fact.ASSESSING_INSTITUTION,
                    screenings.refer(task.subject(), place(task), given.text("assessingInstitution").orElse("")).code());
            case FirstContactModel.TASK_ASSESS -> assess(task, given);
            case FirstContactModel.TASK_SIGN -> given.text("signature").orElse("").equals("signed") ? sign(task, given) : giveBack(task, given);
            default -> throw unknown(task);
        };
    }

    private Map<Fact, ?> screen(OpenTask task, FormAnswers given) {
        Screening screening = screenings.recordScreening(new RecordScreening(task.subject(), place(task), Set.copyOf(given.choices("items")),
                given.yes("suspectedRed"), measures(given), given.text("untickedReason").orElse(null)));
        return Map.of(Fact.SCREENING, screening.positive() ? "positive" : "negative");
    }

    private Map<Fact, ?> assess(OpenTask task, FormAnswers given) {
        Set<String> items = FirstContactPrefill.COLOURS.stream().map(colour -> colour.code() + "Items").map(given::choices)
                .flatMap(java.util.List::stream).collect(Collectors.toSet());
        Assessment draft = assessments.draft(new AssessmentDraft(task.subject(), place(task), items,
                given.text("decided").map(Severity::of).orElse(null), given.text("reason").orElse(null),
                given.text("untickedReason").orElse(null), measures(given), given.instant("encounterAt").orElseThrow()));
        return Map.of(Fact.ASSESSMENT_ID, String.valueOf(draft.id()));
    }

    private Map<Fact, ?> sign(OpenTask task, FormAnswers given) {
        RiskSigned signed = assessments.sign(draftOf(task), given.text("seniorReason").orElse(null));
        return Map.of(Fact.SIGNATURE, "signed", Fact.SEVERITY, signed.severity().code(), Fact.MANAGED, signed.managed());
    }

    private Map<Fact, ?> giveBack(OpenTask task, FormAnswers given) {
        assessments.giveBack(draftOf(task), given.text("returnReason").orElse(null));
        return Map.of(Fact.SIGNATURE, "returned");
    }

    @Override
    public Message basis(OpenTask task) {
        return new Message("risk.basis." + task.key());
    }

    @Override
    public Set<String> obligations(OpenTask task) {
        return FirstContactModel.servedBy(task.key());
    }

    private static long draftOf(OpenTask task) {
        return Long.parseLong(task.fact(Fact.ASSESSMENT_ID));
    }

    static String place(OpenTask task) {
        boolean assesses = task.key().equals(FirstContactModel.TASK_ASSESS) || task.key().equals(FirstContactModel.TASK_SIGN);
        return task.fact(assesses ? Fact.ASSESSING_INSTITUTION : Fact.INSTITUTION);
    }

    private static Measures measures(FormAnswers given) {
        return new Measures(given.decimal("heightCm").orElse(null), given.decimal("weightKg").orElse(null),
                given.integer("systolic").orElse(null), given.integer("diastolic").orElse(null), given.integer("hb").orElse(null),
                given.integer("plt").orElse(null));
    }

    private static IllegalStateException unknown(OpenTask task) {
        return new IllegalStateException("first contact has no task " + task.key());
    }
}
