package cn.muan.plan.process;

import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import cn.muan.access.CurrentActor;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.forms.FormAnswers;
import cn.muan.obligation.Obligations;
import cn.muan.plan.Choices;
import cn.muan.plan.Consultation;
import cn.muan.plan.Consultations;
import cn.muan.risk.CaseHeadings;

/** Serves the task of answering a consultation. */
@Component
class ConsultationDesk extends PlanDesk {

    private final Consultations consultations;
    private final CommonFacts facts;

    ConsultationDesk(CaseHeadings headings, Obligations obligations, CurrentActor actor, Consultations consultations, CommonFacts facts) {
        super(headings, obligations, actor, ConsultationModel.PROCESS, "O24a", "O24b");
        this.consultations = consultations;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Map<String, Object> values = facts.of(task);
        Consultation asked = consultations.of(id(task));
        facts.organisation(values, "institution", asked.askingInstitution());
        values.put("specialty", Choices.code(asked.specialty()));
        values.put("urgent", asked.urgent());
        values.put("question", asked.question());
        values.put("askedBy", asked.askedBy());
        return values;
    }

    @Override
    Map<Fact, ?> submit(OpenTask task, FormAnswers given) {
        return done(() -> consultations.answer(id(task), required(given, "answer")));
    }

    @Override
    public Set<String> obligations(OpenTask task) {
        return Set.of(consultations.of(id(task)).urgent() ? "O24b" : "O24a");
    }

    private static long id(OpenTask task) {
        return Long.parseLong(task.fact(Fact.CONSULTATION_ID));
    }
}
