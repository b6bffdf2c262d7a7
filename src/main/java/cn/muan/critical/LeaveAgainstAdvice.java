package cn.muan.critical;

import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.acts.CaseAct;
import cn.muan.base.Subject;
import cn.muan.forms.FormAnswers;

/** 自动放弃治疗出院 (O59, O61). */
@Component
class LeaveAgainstAdvice implements CaseAct {

    private final LeavingAgainstAdvice leaving;

    LeaveAgainstAdvice(LeavingAgainstAdvice leaving) {
        this.leaving = leaving;
    }

    @Override
    public String key() {
        return "discharge-against-advice";
    }

    @Override
    public int order() {
        return 85;
    }

    @Override
    public boolean offered(Subject subject) {
        return leaving.mayRecord(subject);
    }

    @Override
    public Map<String, Object> prefill(Subject subject) {
        return Map.of("districts", CriticalWords.districts(leaving.districts(subject)));
    }

    @Override
    public void perform(Subject subject, FormAnswers answers) {
        leaving.record(subject, new Leaving(answers.instant("leftAt").orElseThrow(), answers.text("reason").orElseThrow(),
                CriticalWords.code(Destination.class, answers.text("destination").orElseThrow()), answers.text("district").orElse(null),
                answers.text("place").orElse(null), answers.yes("guardianInformed"), answers.yes("aidWanted")));
    }

    @Override
    public boolean destructive() {
        return true;
    }
}
