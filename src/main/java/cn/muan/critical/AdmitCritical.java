package cn.muan.critical;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.acts.CaseAct;
import cn.muan.base.Subject;
import cn.muan.critical.CriticalCriterion.Group;
import cn.muan.forms.FormAnswers;

/** 收治危重孕产妇 (O48): by the criteria of the WHO, a disease, or a clinical reason. */
@Component
class AdmitCritical implements CaseAct {

    private final CriticalAdmissions admissions;
    private final Clock clock;

    AdmitCritical(CriticalAdmissions admissions, Clock clock) {
        this.admissions = admissions;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "admit-critical";
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public boolean offered(Subject subject) {
        return admissions.mayAdmit(subject);
    }

    @Override
    public Map<String, Object> prefill(Subject subject) {
        return Map.of("admittedAt", clock.instant().truncatedTo(ChronoUnit.MINUTES));
    }

    @Override
    public void perform(Subject subject, FormAnswers answers) {
        admissions.admit(subject, new Admission(answers.instant("admittedAt").orElseThrow(), criteria(answers), reason(answers)));
    }

    /** Each group of criteria is a checklist of its own, so that a phone shows one organ at a time. */
    static List<String> criteria(FormAnswers answers) {
        return Arrays.stream(Group.values()).flatMap(group -> answers.choices(group.code()).stream()).toList();
    }

    private static String reason(FormAnswers answers) {
        return answers.text("reason").map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
    }
}
