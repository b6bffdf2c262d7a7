package cn.muan.journey;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;

import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.directory.Directory;
import cn.muan.journey.JourneyProcess.Work;
import cn.muan.obligation.Duty;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligations;
import cn.muan.risk.RiskRegister;

/** The duties of the receiver: O45 green channel and team at once, O45a the outcome told to the sender. */
@Component
class JourneyDuties {

    static final String GREEN_CHANNEL = "O45";
    static final String OUTCOME = "O45a";

    private final Obligations obligations;
    private final RiskRegister risks;
    private final Directory directory;
    private final JourneyProcess process;

    JourneyDuties(Obligations obligations, RiskRegister risks, Directory directory, JourneyProcess process) {
        this.obligations = obligations;
        this.risks = risks;
        this.directory = directory;
        this.process = process;
    }

    /** From her arrival on; what was logged before it is met at once (S1 三.6). */
    void openGreenChannel(Journey journey) {
        open(GREEN_CHANNEL, journey, journey.arrivedAt(), Work.GREEN_CHANNEL).filter(duty -> journey.greenChannelAt() != null)
                .ifPresent(duty -> obligations.meet(duty, later(journey.greenChannelAt(), journey.arrivedAt())));
    }

    void greenChannelLogged(Journey journey, Instant at) {
        close(GREEN_CHANNEL, journey, at, true);
    }

    void openOutcome(Journey journey) {
        open(OUTCOME, journey, journey.handedOverAt(), Work.OUTCOME);
    }

    void outcomeTold(Journey journey, Instant at) {
        close(OUTCOME, journey, at, true);
    }

    void cancelled(Journey journey, Instant at) {
        close(GREEN_CHANNEL, journey, at, false);
        close(OUTCOME, journey, at, false);
    }

    private Optional<Obligation> open(String code, Journey journey, Instant trigger, Work work) {
        return obligations.open(new Duty(code, journey.subject(), new Group(Role.RESCUE_DUTY, journey.receiver()),
                directory.organisation(journey.receiver()).jurisdiction(), trigger, risks.careFacts(journey.subject()), process.taskOf(work),
                occurrence(journey)));
    }

    private void close(String code, Journey journey, Instant at, boolean met) {
        obligations.openOf(journey.subject()).stream().filter(duty -> duty.code().equals(code))
                .filter(duty -> occurrence(journey).equals(duty.occurrence())).forEach(duty -> {
                    if (met) {
                        obligations.meet(duty, at);
                    } else {
                        obligations.cancel(duty, at);
                    }
                });
    }

    private static String occurrence(Journey journey) {
        return "transfer:" + journey.transferId();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
