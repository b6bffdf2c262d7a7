package cn.muan.plan;

import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.acts.CaseAct;
import cn.muan.base.Subject;
import cn.muan.forms.FormAnswers;

/** 邀请会诊 (O24). */
@Component
class RequestConsultation implements CaseAct {

    private final Consultations consultations;

    RequestConsultation(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public String key() {
        return "request-consultation";
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public boolean offered(Subject subject) {
        return consultations.mayAsk(subject);
    }

    @Override
    public Map<String, Object> prefill(Subject subject) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("institutionOptions", Choices.organisations(consultations.hospitals(subject)));
        return facts;
    }

    @Override
    public void perform(Subject subject, FormAnswers answers) {
        consultations.ask(subject, new Consultation.Asked(Choices.code(Consultation.Specialty.class, answers.text("specialty").orElseThrow()),
                answers.text("institution").orElseThrow(), answers.yes("urgent"), answers.text("question").orElseThrow()));
    }
}
