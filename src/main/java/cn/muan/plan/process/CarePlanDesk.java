package cn.muan.plan.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.access.CurrentActor;
import cn.muan.base.Subject;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.forms.FormAnswers;
import cn.muan.obligation.Obligations;
import cn.muan.plan.CarePlanning;
import cn.muan.plan.Choices;
import cn.muan.plan.PlanText;
import cn.muan.plan.PlanVersion;
import cn.muan.risk.CaseHeadings;

/** Serves the tasks of the plan: draft, confirm. */
@Component
class CarePlanDesk extends PlanDesk {

    private final CarePlanning planning;
    private final CommonFacts facts;

    CarePlanDesk(CaseHeadings headings, Obligations obligations, CurrentActor actor, CarePlanning planning, CommonFacts facts) {
        super(headings, obligations, actor, CarePlanModel.PROCESS, "O23");
        this.planning = planning;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Subject subject = task.subject();
        Map<String, Object> values = facts.of(task);
        values.put("seniorOptions", Choices.people(planning.seniors(subject)));
        planning.latest(subject).ifPresent(version -> words(values, version));
        return values;
    }

    private static void words(Map<String, Object> values, PlanVersion version) {
        values.put("management", version.text().management());
        values.put("treatment", version.text().treatment());
        values.put("emergency", version.text().emergency());
        values.put("senior", String.valueOf(version.seniorId()));
        values.put("draftedBy", version.draftedBy());
        values.put("revised", version.revisionReason());
        if (version.state() == PlanVersion.State.RETURNED) {
            values.put("returned", version.returnReason());
        }
    }

    @Override
    Map<Fact, ?> submit(OpenTask task, FormAnswers given) {
        Subject subject = task.subject();
        return switch (task.key()) {
            case CarePlanModel.TASK_DRAFT -> done(() -> planning.draft(subject,
                    new PlanText(required(given, "management"), required(given, "treatment"), required(given, "emergency")),
                    Choices.person(given.text("senior"))));
            case CarePlanModel.TASK_CONFIRM -> decide(subject, given);
            default -> throw unknown(task);
        };
    }

    private Map<Fact, ?> decide(Subject subject, FormAnswers given) {
        String decision = required(given, "decision");
        if (decision.equals("confirmed")) {
            planning.confirm(subject);
        } else {
            planning.giveBack(subject, required(given, "returnReason"));
        }
        return Map.of(Fact.PLAN_DECISION, decision);
    }
}
