package cn.muan.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.periodic.PeriodicDuties;
import cn.muan.periodic.PeriodicDuty;
import cn.muan.risk.RiskRegister;
import cn.muan.woman.PregnanciesJoined;
import cn.muan.woman.Women;

/** Reads submitted lists and minutes for those who send and receive them. */
@Service
@Transactional(readOnly = true)
public class Submissions {

    /** Who reads them: hospitals, the MCH institution, and the commission that receives the lists. */
    private static final Role[] READERS = {Role.HIGH_RISK_DESK, Role.CASE_MANAGER, Role.DEPARTMENT_HEAD, Role.SAFETY_OFFICE,
            Role.DISTRICT_SAFETY_OFFICE, Role.COMMISSION};

    /** The documents there are, each with the obligation it fulfils. */
    public enum Kind {
        RED_LIST(RedListContent.OBLIGATION), TRACKING(TrackingContent.OBLIGATION), MEETING(ReviewMeetingContent.OBLIGATION);

        private final String obligation;

        Kind(String obligation) {
            this.obligation = obligation;
        }
    }

    private final PeriodicDuties duties;
    private final CaseLists lists;
    private final ReviewMeetings meetings;
    private final Women women;
    private final CurrentActor actor;

    Submissions(PeriodicDuties duties, CaseLists lists, ReviewMeetings meetings, Women women, CurrentActor actor) {
        this.duties = duties;
        this.lists = lists;
        this.meetings = meetings;
        this.women = women;
        this.actor = actor;
    }

    /** Periods in the reader's sight, latest first, older than the one given; null for the first window. */
    public List<PeriodicDuty> window(Kind kind, PeriodicDuty after) {
        actor.requireRole(READERS);
        return duties.window(kind.obligation, after == null ? Long.MAX_VALUE : after.id());
    }

    /** The document of one period. */
    public SubmittedSheet sheet(PeriodicDuty asked) {
        actor.requireRole(READERS);
        PeriodicDuty duty = duties.duty(asked.id());
        var list = lists.findByDutyId(duty.id());
        return new SubmittedSheet(duty, list.map(CaseList::rows).map(this::lines).orElse(List.of()), list.map(CaseList::note).orElse(null),
                meetings.findByDutyId(duty.id()).orElse(null));
    }

    /** Who may not know of an infection does not meet a woman listed for nothing else. */
    private List<SubmittedSheet.Line> lines(Collection<CaseListRow> rows) {
        boolean infections = RiskRegister.seesInfectious(actor.require());
        Map<Subject, String> headings = women.headings(rows.stream().map(row -> row.highRiskCase().subject()).toList());
        return rows.stream().filter(row -> headings.containsKey(row.highRiskCase().subject()))
                .filter(row -> infections || row.highRiskCase().severity().atLeast(Severity.ORANGE))
                .map(row -> new SubmittedSheet.Line(headings.get(row.highRiskCase().subject()), row.highRiskCase(),
                        infections && row.highRiskCase().infectious(), row.tracked())).toList();
    }

    /** Two records of one pregnancy became one: what was submitted leads to the one that goes on. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PregnanciesJoined joined) {
        lists.move(joined.from().value(), joined.to().value());
    }
}
