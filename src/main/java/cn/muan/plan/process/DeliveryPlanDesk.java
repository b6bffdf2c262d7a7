package cn.muan.plan.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.access.CurrentActor;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.forms.FormAnswers;
import cn.muan.obligation.Obligations;
import cn.muan.plan.Choices;
import cn.muan.plan.DeliveryArrangement;
import cn.muan.plan.DeliveryPlanning;
import cn.muan.risk.CaseHeadings;

/** Serves the task of planning a key woman's delivery. */
@Component
class DeliveryPlanDesk extends PlanDesk {

    private final DeliveryPlanning planning;
    private final CommonFacts facts;

    DeliveryPlanDesk(CaseHeadings headings, Obligations obligations, CurrentActor actor, DeliveryPlanning planning, CommonFacts facts) {
        super(headings, obligations, actor, DeliveryPlanModel.PROCESS, "O13");
        this.planning = planning;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Map<String, Object> values = facts.of(task);
        values.put("hospitalOptions", Choices.organisations(planning.hospitals(task.subject())));
        return values;
    }

    @Override
    Map<Fact, ?> submit(OpenTask task, FormAnswers given) {
        return done(() -> planning.make(task.subject(), new DeliveryArrangement(required(given, "hospital"), required(given, "transport"),
                required(given, "companion"), String.join(" ", given.choices("supports")), required(given, "emergency"),
                given.text("note").orElse(null))));
    }
}
