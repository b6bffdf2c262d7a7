package cn.muan.critical.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.access.CurrentActor;
import cn.muan.critical.DeathNotice;
import cn.muan.critical.DeathNotices;
import cn.muan.directory.Directory;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.forms.FormAnswers;
import cn.muan.obligation.Obligations;
import cn.muan.risk.CaseHeadings;
import cn.muan.risk.RiskRegister;

/** Serves the task of telling at once that a woman has died. */
@Component
class DeathNoticeDesk extends CriticalDesk {

    private final DeathNotices notices;

    DeathNoticeDesk(CaseHeadings headings, Obligations obligations, RiskRegister risks, Directory directory, CurrentActor actor,
            DeathNotices notices) {
        super(headings, obligations, risks, directory, actor);
        this.notices = notices;
    }

    @Override
    public String process() {
        return DeathNoticeModel.PROCESS;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        DeathNotice notice = notices.of(id(task, Fact.DEATH_NOTICE_ID));
        Map<String, Object> facts = begin(task);
        facts.put("diedAt", notice.diedAt());
        organisation(facts, "mch", notice.mchInstitution());
        return facts;
    }

    @Override
    Map<Fact, ?> submit(OpenTask task, FormAnswers given) {
        return done(() -> notices.tell(id(task, Fact.DEATH_NOTICE_ID), required(given, "words")));
    }
}
