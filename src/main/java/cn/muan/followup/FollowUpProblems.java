package cn.muan.followup;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.AuditTrail;
import cn.muan.access.CaseAccess;
import cn.muan.access.CaseAccess.Part;
import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.obligation.Duty;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligations;
import cn.muan.timeline.Timeline;
import cn.muan.timeline.Timeline.Kind;

/** Problems found at a follow-up: reported to the district MCH institution in time (O34, S4 第十一条、第十二条), and received there. */
@Service
@Transactional
public class FollowUpProblems {

    private static final String CODE = "O34";
    private static final Set<FollowUpProblem.State> UNREPORTED = EnumSet.of(FollowUpProblem.State.OPEN);
    private static final Set<FollowUpProblem.State> UNSETTLED = EnumSet.of(FollowUpProblem.State.OPEN, FollowUpProblem.State.REPORTED);

    private final ProblemRecords records;
    private final FollowUpProblemProcess process;
    private final Obligations obligations;
    private final Situations situations;
    private final Directory directory;
    private final CaseAccess access;
    private final CurrentActor actor;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Clock clock;

    FollowUpProblems(ProblemRecords records, FollowUpProblemProcess process, Obligations obligations, Situations situations,
            Directory directory, CaseAccess access, CurrentActor actor, Timeline timeline, AuditTrail audit, Clock clock) {
        this.records = records;
        this.process = process;
        this.obligations = obligations;
        this.situations = situations;
        this.directory = directory;
        this.access = access;
        this.actor = actor;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** A worker found it: the centre owes a report from now on. */
    void found(FollowUpVisit visit, String description) {
        String mch = mchOf(visit.centre()).orElseThrow(() -> new Refused("directory.no-mch", visit.centre()));
        FollowUpProblem problem = records.saveAndFlush(new FollowUpProblem(visit, description, mch));
        timeline.record(problem.subject(), Kind.ACT, "timeline.followup.problem-found", problem.centre());
        problem.runsAs(process.found(problem));
    }

    /** Opens the duty to report where a rule asks for it, and says which centre owes the report now. */
    public FollowUpProblem openReport(long problemId) {
        return actor.as(FollowUpDuties.FOLLOW_UP, () -> {
            FollowUpProblem problem = records.lock(problemId).orElseThrow();
            obligations.open(new Duty(CODE, problem.subject(), problem.owner(), directory.organisation(problem.centre()).jurisdiction(),
                    problem.foundAt(), situations.facts(problem.subject()), process.reportTask(), problem.occurrence()));
            return problem;
        });
    }

    /** 报告随访发现的问题: tells the MCH institution what was found and done. */
    public void report(long problemId, String measures, String request) {
        FollowUpProblem problem = require(problemId);
        Actor worker = actor.requireAt(problem.centre(), Role.MATERNAL_WORKER);
        problem.reported(worker.name(), now(), measures, request);
        access.participate(problem.subject(), problem.mch(), Part.RESIDENCE);
        dutyOf(problem).ifPresent(duty -> obligations.meet(duty, now()));
        tell(problem, "problem-reported", problem.centre(), problem.mch());
    }

    /** 接收随访问题: the MCH institution knows and says what is to be done. */
    public void receive(long problemId, String reply) {
        FollowUpProblem problem = require(problemId);
        Actor desk = actor.requireAt(problem.mch(), Role.HIGH_RISK_DESK);
        problem.received(desk.name(), now(), reply);
        tell(problem, "problem-received", problem.mch(), problem.centre());
    }

    /** The problem, for one who may see the case. */
    @Transactional(readOnly = true)
    public FollowUpProblem problem(long problemId) {
        FollowUpProblem problem = records.findById(problemId).orElseThrow(() -> new Refused("followup.problem-unknown"));
        access.requireSee(problem.subject());
        return problem;
    }

    /** What nobody reported yet is owed by her new centre from now on, with its instants and its breach. */
    void move(Subject subject, String centre) {
        for (FollowUpProblem problem : records.lock(subject.value(), UNREPORTED)) {
            Optional<Obligation> duty = dutyOf(problem);
            problem.owedBy(centre, mchOf(centre).orElse(problem.mch()));
            duty.ifPresent(open -> obligations.passOn(open, problem.owner()));
            records.saveAndFlush(problem);
            process.moved(problem);
        }
    }

    void withdraw(Subject subject, Instant at) {
        for (FollowUpProblem problem : records.lock(subject.value(), UNSETTLED)) {
            dutyOf(problem).ifPresent(duty -> obligations.cancel(duty, at));
            problem.withdraw();
            process.withdrawn(problem);
        }
    }

    /** What is still to be reported is asked for anew under the record that stays; what the desk has before it stays there. */
    void join(Subject from, Subject to) {
        records.findBySubject(from.value()).stream().filter(problem -> !UNREPORTED.contains(problem.state()))
                .forEach(problem -> problem.adoptedBy(to));
        for (FollowUpProblem problem : records.lock(from.value(), UNREPORTED)) {
            process.withdrawn(problem);
            problem.adoptedBy(to);
            records.saveAndFlush(problem);
            problem.runsAs(process.found(problem));
        }
    }

    private FollowUpProblem require(long problemId) {
        FollowUpProblem problem = records.lock(problemId).orElseThrow(() -> new Refused("followup.problem-unknown"));
        access.requireSee(problem.subject());
        return problem;
    }

    private Optional<Obligation> dutyOf(FollowUpProblem problem) {
        List<Obligation> open = obligations.openOf(problem.subject());
        return open.stream().filter(duty -> duty.code().equals(CODE) && problem.occurrence().equals(duty.occurrence())).findFirst();
    }

    private Optional<String> mchOf(String centre) {
        String jurisdiction = directory.organisation(centre).jurisdiction();
        return directory.serving(jurisdiction, Organisation.Kind.MCH).or(() -> directory.serving(jurisdiction, Organisation.Kind.MUNICIPAL_MCH))
                .map(Organisation::code);
    }

    private void tell(FollowUpProblem problem, String what, Object... args) {
        timeline.record(problem.subject(), Kind.HANDOVER, "timeline.followup." + what, args);
        audit.record("follow-up-" + what, problem.subject(), "");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
