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

/** The duties on the way: the sender arranges the transport (O40b); the receiver calls green channel and team at once (O45) and tells the outcome (O45a). */
@Component
class JourneyDuties {

    static final String ARRANGEMENT = "O40b";
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

    /** From the moment at which she has a receiver and nothing that carries her; a planned transfer has no minutes to count. */
    void openArrangement(Journey journey, Instant since) {
        if (journey.emergency()) {
            open(ARRANGEMENT, journey, new Group(Role.FIRST_CONTACT_DOCTOR, journey.origin()), since, Work.ARRANGEMENT);
        }
    }

    void arranged(Journey journey, Instant at) {
        close(ARRANGEMENT, journey, at, true);
    }

    /** Nobody takes her any more; whoever does next starts the minutes anew. */
    void arrangementNeedless(Journey journey, Instant at) {
        close(ARRANGEMENT, journey, at, false);
    }

    /** From her arrival on; what was logged before it is met at once (S1 三.6). */
    void openGreenChannel(Journey journey) {
        open(GREEN_CHANNEL, journey, receiver(journey), journey.arrivedAt(), Work.GREEN_CHANNEL).filter(duty -> journey.greenChannelAt() != null)
                .ifPresent(duty -> obligations.meet(duty, later(journey.greenChannelAt(), journey.arrivedAt())));
    }

    void greenChannelLogged(Journey journey, Instant at) {
        close(GREEN_CHANNEL, journey, at, true);
    }

    void openOutcome(Journey journey) {
        open(OUTCOME, journey, receiver(journey), journey.handedOverAt(), Work.OUTCOME);
    }

    void outcomeTold(Journey journey, Instant at) {
        close(OUTCOME, journey, at, true);
    }

    void cancelled(Journey journey, Instant at) {
        close(ARRANGEMENT, journey, at, false);
        close(GREEN_CHANNEL, journey, at, false);
        close(OUTCOME, journey, at, false);
    }

    private Optional<Obligation> open(String code, Journey journey, Group owner, Instant trigger, Work work) {
        return obligations.open(new Duty(code, journey.subject(), owner, directory.organisation(owner.organisation()).jurisdiction(), trigger,
                risks.careFacts(journey.subject()), process.taskOf(work), occurrence(journey)));
    }

    private static Group receiver(Journey journey) {
        return new Group(Role.RESCUE_DUTY, journey.receiver());
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

    /** Not the transfer's own name, whose duties end with the signature. */
    private static String occurrence(Journey journey) {
        return "journey:" + journey.transferId();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
