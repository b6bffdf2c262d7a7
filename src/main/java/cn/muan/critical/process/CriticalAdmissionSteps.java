package cn.muan.critical.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import cn.muan.critical.CriticalEpisode;
import cn.muan.critical.CriticalNotices;
import cn.muan.critical.CriticalWords;
import cn.muan.critical.RescueTeaming;
import cn.muan.engine.Fact;

/** What the diagram of a critical admission calls: each step opens the duty of the task that follows. */
@Component("criticalAdmission")
public class CriticalAdmissionSteps {

    private final CriticalNotices notices;
    private final RescueTeaming teams;

    CriticalAdmissionSteps(CriticalNotices notices, RescueTeaming teams) {
        this.notices = notices;
        this.teams = teams;
    }

    /** 开立通报时限; says with which step the notice goes on. */
    public void openNotice(DelegateExecution execution) {
        execution.setVariable(Fact.CRITICAL_STAGE.variable(), CriticalWords.code(notices.openNotice(id(execution))));
    }

    /** 开立转报时限. */
    public void openRouting(DelegateExecution execution) {
        notices.openRouting(id(execution));
    }

    /** 开立接收时限. */
    public void openAcknowledgement(DelegateExecution execution) {
        CriticalEpisode episode = notices.openAcknowledgement(id(execution));
        execution.setVariable(Fact.RESIDENCE_MCH.variable(), episode.routedTo().orElseThrow());
    }

    /** 开立组建时限; says whether a team is owed. */
    public void openTeam(DelegateExecution execution) {
        execution.setVariable(Fact.TEAM_OWED.variable(), teams.openTeam(id(execution)));
    }

    private static long id(DelegateExecution execution) {
        return Long.parseLong((String) execution.getVariable(Fact.CRITICAL_ID.variable()));
    }
}
