package cn.muan.plan;

import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.acts.CaseAct;
import cn.muan.base.Subject;
import cn.muan.forms.FormAnswers;

/** 修订管理方案 (O23). */
@Component
class RevisePlan implements CaseAct {

    private final CarePlanning planning;

    RevisePlan(CarePlanning planning) {
        this.planning = planning;
    }

    @Override
    public String key() {
        return "revise-plan";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean offered(Subject subject) {
        return planning.mayRevise(subject);
    }

    @Override
    public Map<String, Object> prefill(Subject subject) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("seniorOptions", Choices.people(planning.seniors(subject)));
        planning.latest(subject).ifPresent(version -> {
            facts.put("management", version.text().management());
            facts.put("treatment", version.text().treatment());
            facts.put("emergency", version.text().emergency());
            facts.put("senior", String.valueOf(version.seniorId()));
        });
        return facts;
    }

    @Override
    public void perform(Subject subject, FormAnswers answers) {
        planning.revise(subject, new PlanText(answers.text("management").orElseThrow(), answers.text("treatment").orElseThrow(),
                answers.text("emergency").orElseThrow()), Choices.person(answers.text("senior")), answers.text("revisionReason").orElseThrow());
    }
}
