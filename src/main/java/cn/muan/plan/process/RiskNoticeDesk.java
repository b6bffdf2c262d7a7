package cn.muan.plan.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.access.CurrentActor;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.forms.FormAnswers;
import cn.muan.obligation.Obligations;
import cn.muan.plan.Choices;
import cn.muan.plan.HandingOut;
import cn.muan.plan.RiskNotice;
import cn.muan.plan.RiskNoticing;
import cn.muan.risk.CaseHeadings;

/** Serves the task of handing out the notice. */
@Component
class RiskNoticeDesk extends PlanDesk {

    private final RiskNoticing notices;
    private final CommonFacts facts;
    private final CurrentActor actor;

    RiskNoticeDesk(CaseHeadings headings, Obligations obligations, RiskNoticing notices, CommonFacts facts, CurrentActor actor) {
        super(headings, obligations, actor, RiskNoticeModel.PROCESS, "O25");
        this.notices = notices;
        this.facts = facts;
        this.actor = actor;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Map<String, Object> values = facts.of(task);
        RiskNotice notice = notices.open(task.subject());
        values.put("noticeText", notices.text(notice.severity(), notice.institution()));
        return values;
    }

    @Override
    Map<Fact, ?> submit(OpenTask task, FormAnswers given) {
        return done(() -> notices.handOut(task.subject(), new HandingOut(given.date("handedOn").orElseThrow(),
                Choices.code(HandingOut.Receiver.class, required(given, "receiver")), given.text("relation").orElse(null),
                String.join(" ", given.choices("explained")), given.text("note").orElse(null), actor.require().name())));
    }
}
