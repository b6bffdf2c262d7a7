package cn.muan.blood;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.springframework.stereotype.Component;

import cn.muan.access.Group;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.obligation.Duty;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligations;
import cn.muan.policy.CaseFacts;

/** The clocks of a blood request: every step has its own, and silence climbs up the line of the hospital that needs the blood. */
@Component
class BloodDuties {

    private static final CaseFacts ANY = CaseFacts.of(null, false);

    private final Obligations obligations;
    private final BloodProcess process;
    private final Directory directory;

    BloodDuties(Obligations obligations, BloodProcess process, Directory directory) {
        this.obligations = obligations;
        this.process = process;
        this.directory = directory;
    }

    /** Where the hospital's jurisdiction has a time for the step. */
    Optional<Obligation> open(BloodStep step, BloodRequest request, Group owner, long id, int round, Instant at) {
        String line = step == BloodStep.ORDER_RUN || step == BloodStep.SEEK ? owner.organisation() : request.hospital();
        return obligations.open(new Duty(step.code(), request.subject(), owner, directory.organisation(request.hospital()).jurisdiction(), at, ANY,
                process.task(step), step.occurrence(id, round), line));
    }

    /** The step was done, by whoever did it. */
    void meet(BloodStep step, BloodRequest request, long id, Instant at) {
        of(step, request, id).forEach(duty -> obligations.meet(duty, at));
    }

    void cancel(BloodStep step, BloodRequest request, long id, Instant at) {
        of(step, request, id).forEach(duty -> obligations.cancel(duty, at));
    }

    private List<Obligation> of(BloodStep step, BloodRequest request, long id) {
        String prefix = BloodRequest.word(step) + ":" + id + "-";
        return open(request.subject(), duty -> duty.occurrence().startsWith(prefix));
    }

    /** Every clock of these bags. */
    void cancelAll(BloodRequest request, BloodAllocation allocation, Instant at) {
        for (BloodStep step : List.of(BloodStep.CONFIRM, BloodStep.HAND_OUT, BloodStep.SEND_OUT, BloodStep.MARK_DIFFICULTY, BloodStep.ORDER_RUN)) {
            cancel(step, request, allocation.id(), at);
        }
    }

    private List<Obligation> open(Subject subject, Predicate<Obligation> wanted) {
        return obligations.openOf(subject).stream().filter(duty -> duty.occurrence() != null).filter(wanted).toList();
    }
}
