package cn.muan.followup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.Role;
import cn.muan.base.ChinaTime;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.obligation.Obligation;
import cn.muan.policy.CaseFacts;
import cn.muan.risk.RiskRegister;
import cn.muan.woman.Gestation;
import cn.muan.woman.Women;

/** Reads follow-up for whoever may see the case. */
@Service
@Transactional(readOnly = true)
public class FollowUpFiles {

    private static final Limit WINDOW = Limit.of(50);

    private final SeriesRecords records;
    private final FollowUpVisits visits;
    private final ProblemRecords problems;
    private final FollowUpDuties duties;
    private final Situations situations;
    private final Women women;
    private final CaseAccess access;
    private final Clock clock;

    FollowUpFiles(SeriesRecords records, FollowUpVisits visits, ProblemRecords problems, FollowUpDuties duties, Situations situations,
            Women women, CaseAccess access, Clock clock) {
        this.records = records;
        this.visits = visits;
        this.problems = problems;
        this.duties = duties;
        this.situations = situations;
        this.women = women;
        this.access = access;
        this.clock = clock;
    }

    /** Plan, contacts and problems of the case, the latest fifty of each. */
    public FollowUpOverview overview(Subject subject) {
        Actor reader = access.requireSee(subject);
        List<FollowUpOverview.Line> plan = records.running(subject.value()).stream().map(this::line).toList();
        return new FollowUpOverview(plan, records.ended(subject.value(), WINDOW),
                visits.findBySubjectOrderByPerformedOnDescIdDesc(subject.value(), WINDOW),
                problems.findBySubjectOrderByIdDesc(subject.value(), WINDOW), RiskRegister.seesInfectious(reader),
                RiskRegister.seesKind(reader) || reader.has(Role.CASE_MANAGER) || reader.has(Role.MATERNAL_WORKER));
    }

    private FollowUpOverview.Line line(FollowUpSeries series) {
        Instant now = clock.instant();
        long missed = duties.openOf(series).stream().filter(duty -> now.isAfter(duty.due())).count();
        return new FollowUpOverview.Line(series, series.nextOwed(today()).orElse(null), (int) missed);
    }

    /** The series of the case that have not ended. */
    public List<FollowUpSeries> running(Subject subject) {
        access.requireSee(subject);
        return records.running(subject.value());
    }

    /** The series a task belongs to. */
    public FollowUpSeries series(long seriesId) {
        FollowUpSeries series = records.findById(seriesId).orElseThrow(() -> new Refused("followup.series-unknown"));
        access.requireSee(series.subject());
        return series;
    }

    /** The open duties of the series, the missed ones first. */
    public List<Obligation> owed(FollowUpSeries series) {
        access.requireSee(series.subject());
        return duties.openOf(series);
    }

    /** What the forms of a contact begin with: facts of the case without identifiers. */
    public Map<String, Object> prefill(Subject subject) {
        Actor reader = access.requireSee(subject);
        CaseFacts known = situations.facts(subject);
        var facts = new HashMap<String, Object>();
        facts.put("severity", known.severity() == null ? null : known.severity().code());
        facts.put("infectious", RiskRegister.seesInfectious(reader) ? known.infectious() ? "yes" : "no" : null);
        facts.put("gestation", Optional.ofNullable(women.headingOf(subject).gestation()).map(Gestation::toString).orElse(""));
        FollowUpVisit last = visits.findBySubjectOrderByPerformedOnDescIdDesc(subject.value(), Limit.of(1)).stream().findFirst().orElse(null);
        facts.put("lastContactOn", last == null ? null : last.performedOn());
        facts.put("lastContact", last == null ? null : last.contact().code() + (last.reached() ? "" : "-not-reached"));
        facts.put("performedOn", today());
        facts.put("outcome", ContactMade.Outcome.REACHED.code());
        facts.put("problem", false);
        return facts;
    }

    /** The same for a task of the series, with its period and what was missed before. */
    public Map<String, Object> prefill(FollowUpSeries series) {
        Map<String, Object> facts = prefill(series.subject());
        Optional<FollowUpPeriod> period = series.periodOn(today());
        facts.put("periodFrom", period.map(FollowUpPeriod::from).orElse(null));
        facts.put("periodDue", period.map(FollowUpPeriod::due).orElse(null));
        Instant now = clock.instant();
        facts.put("missed", (int) duties.openOf(series).stream().filter(duty -> now.isAfter(duty.due())).count());
        return facts;
    }

    private LocalDate today() {
        return ChinaTime.dateOf(clock.instant());
    }
}
