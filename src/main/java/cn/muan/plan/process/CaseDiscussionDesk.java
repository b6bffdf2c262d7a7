package cn.muan.plan.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.access.CurrentActor;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.forms.FormAnswers;
import cn.muan.obligation.Obligations;
import cn.muan.plan.CaseDiscussion;
import cn.muan.plan.Discussions;
import cn.muan.risk.CaseHeadings;

/** Serves the task of discussing a case. */
@Component
class CaseDiscussionDesk extends PlanDesk {

    private final Discussions discussions;
    private final CommonFacts facts;

    CaseDiscussionDesk(CaseHeadings headings, Obligations obligations, CurrentActor actor, Discussions discussions, CommonFacts facts) {
        super(headings, obligations, actor, CaseDiscussionModel.PROCESS, "O24");
        this.discussions = discussions;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return facts.of(task);
    }

    @Override
    Map<Fact, ?> submit(OpenTask task, FormAnswers given) {
        return done(() -> discussions.discuss(task.subject(), new CaseDiscussion.Held(given.date("heldOn").orElseThrow(),
                given.choices("participants"), required(given, "conclusions"))));
    }
}
