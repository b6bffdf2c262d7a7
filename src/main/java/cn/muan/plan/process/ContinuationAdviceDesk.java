package cn.muan.plan.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.access.CurrentActor;
import cn.muan.base.Subject;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.forms.FormAnswers;
import cn.muan.obligation.Obligations;
import cn.muan.plan.Choices;
import cn.muan.plan.Continuation;
import cn.muan.plan.ContinuationAdvice;
import cn.muan.risk.CaseHeadings;

/** Serves the tasks of the advice: judge, revise, tell the woman. */
@Component
class ContinuationAdviceDesk extends PlanDesk {

    private final Continuation continuation;
    private final CommonFacts facts;

    ContinuationAdviceDesk(CaseHeadings headings, Obligations obligations, CurrentActor actor, Continuation continuation, CommonFacts facts) {
        super(headings, obligations, actor, ContinuationAdviceModel.PROCESS, "O9", "O9a");
        this.continuation = continuation;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Map<String, Object> values = facts.of(task);
        ContinuationAdvice advice = continuation.open(task.subject());
        values.put("diagnosis", advice.diagnosis());
        values.put("grounds", advice.grounds());
        values.put("proposedBy", advice.proposedBy());
        values.put("opinion", advice.opinion());
        values.put("signedBy", advice.signedBy());
        values.put("returned", advice.returnReason());
        return values;
    }

    @Override
    Map<Fact, ?> submit(OpenTask task, FormAnswers given) {
        return switch (task.key()) {
            case ContinuationAdviceModel.TASK_CONFIRM -> judge(task.subject(), given);
            case ContinuationAdviceModel.TASK_REVISE -> revise(task.subject(), given);
            case ContinuationAdviceModel.TASK_ACKNOWLEDGE -> done(() -> continuation.informed(task.subject(),
                    given.instant("informedAt").orElseThrow(), required(given, "informedBy"),
                    Choices.code(ContinuationAdvice.Decision.class, required(given, "decision")), given.text("note").orElse(null)));
            default -> throw unknown(task);
        };
    }

    private Map<Fact, ?> judge(Subject subject, FormAnswers given) {
        String outcome = required(given, "outcome");
        if (outcome.equals("returned")) {
            continuation.giveBack(subject, required(given, "returnReason"));
        } else {
            continuation.judge(subject, outcome.equals("unsuitable"), required(given, "opinion"));
        }
        return Map.of(Fact.PLAN_DECISION, outcome);
    }

    private Map<Fact, ?> revise(Subject subject, FormAnswers given) {
        String next = required(given, "next");
        if (next.equals("resubmitted")) {
            continuation.resubmit(subject, required(given, "diagnosis"), required(given, "grounds"));
        } else {
            continuation.takeBack(subject);
        }
        return Map.of(Fact.PLAN_DECISION, next);
    }
}
