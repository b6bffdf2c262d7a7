package cn.muan.appointment;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.appointment.TracingEpisode.Outcome;
import cn.muan.appointment.TracingProcess.Work;
import cn.muan.base.ChinaTime;
import cn.muan.directory.Directory;
import cn.muan.obligation.Duty;
import cn.muan.obligation.Obligations;
import cn.muan.policy.CaseFacts;
import cn.muan.policy.Deadline;
import cn.muan.policy.Policy;
import cn.muan.risk.RiskRegister;

/**
 * The duties of tracing: O26 the first attempt, O26a the next one after each that failed, O27 telling the MCH institution, O27a its help.
 * Each is opened before its task begins, where a jurisdiction has a rule.
 */
@Component
class TracingDuties {

    /** The attempts of the institution. */
    static final Set<String> TRACING = Set.of("O26", "O26a");
    static final String TELL = "O27";
    static final String HELP = "O27a";
    /** Row of the table that says when she is lost without a word from anybody. */
    private static final String LOST = "O26b";
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Obligations obligations;
    private final Policy policy;
    private final RiskRegister risks;
    private final TracingProcess process;
    private final Directory directory;

    TracingDuties(Obligations obligations, Policy policy, RiskRegister risks, TracingProcess process, Directory directory) {
        this.obligations = obligations;
        this.policy = policy;
        this.risks = risks;
        this.process = process;
        this.directory = directory;
    }

    /** When she is lost although nobody tried often enough; never where no jurisdiction has a rule. */
    Instant lostAt(TracingEpisode episode) {
        return policy.deadline(LOST, facts(episode), episode.jurisdiction(), lastSecondOf(episode)).map(Deadline::due).orElse(NEVER);
    }

    Work openTracing(TracingEpisode episode, List<TracingAttempt> failed) {
        if (failed.isEmpty()) {
            open("O26", episode, episode.tracing(), episode.jurisdiction(), lastSecondOf(episode), Work.TRACE, null);
        } else {
            Instant latest = failed.stream().map(TracingAttempt::triedAt).max(Instant::compareTo).orElseThrow();
            open("O26a", episode, episode.tracing(), episode.jurisdiction(), latest, Work.TRACE, "try:" + episode.id() + ":" + failed.size());
        }
        return Work.TRACE;
    }

    Work openTelling(TracingEpisode episode) {
        open(TELL, episode, episode.tracing(), episode.jurisdiction(), episode.lostAt(), Work.TELL_MCH, null);
        return Work.TELL_MCH;
    }

    Work openHelp(TracingEpisode episode) {
        String jurisdiction = directory.organisation(episode.mch()).jurisdiction();
        open(HELP, episode, new Group(Role.HIGH_RISK_DESK, episode.mch()), jurisdiction, episode.toldAt(), Work.HELP, null);
        return Work.HELP;
    }

    /** An attempt was made, whatever came of it. */
    void tried(TracingEpisode episode, Instant at) {
        obligations.meet(episode.subject(), TRACING, at);
    }

    /** She is lost: another attempt is not owed any more, telling is. */
    void lost(TracingEpisode episode, Instant at) {
        obligations.supersede(episode.subject(), TRACING, at);
    }

    void told(TracingEpisode episode, Instant at) {
        obligations.meet(episode.subject(), Set.of(TELL), at);
    }

    /** Whoever found her fulfils the search; the telling of a woman who is not lost any more has lost its reason. */
    void closed(TracingEpisode episode, Instant at) {
        boolean reached = Set.of(Outcome.REACHED, Outcome.FOUND).contains(episode.outcome());
        if (reached) {
            obligations.meet(episode.subject(), Set.of("O26", "O26a", HELP), at);
        }
        obligations.cancel(episode.subject(), Set.of("O26", "O26a", TELL, HELP), at);
    }

    private void open(String code, TracingEpisode episode, Group owner, String jurisdiction, Instant trigger, Work work, String occurrence) {
        obligations.open(new Duty(code, episode.subject(), owner, jurisdiction, trigger, facts(episode), process.taskOf(work), occurrence));
    }

    private CaseFacts facts(TracingEpisode episode) {
        return risks.careFacts(episode.subject());
    }

    /** Her day ends at 24:00, which already belongs to the next one. */
    private static Instant lastSecondOf(TracingEpisode episode) {
        return ChinaTime.endOf(episode.missedOn()).minusSeconds(1);
    }
}
