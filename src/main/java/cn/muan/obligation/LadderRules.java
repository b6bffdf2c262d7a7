package cn.muan.obligation;

import java.time.Instant;
import java.util.List;

/** Which steps of a ladder fire when (domain C): by time, or early where nobody acknowledged the last alarm. */
final class LadderRules {

    private LadderRules() {
    }

    /**
     * Fires what is due: the steps of the latest instant that has come, those before it are recorded as passed. Where none has come
     * but the last alarm stayed unacknowledged for too long, the next one fires early.
     *
     * @param nextStepAt as {@link #nextStepAt} reckoned it, null where nothing is left
     */
    static List<ObligationStep> climb(List<ObligationStep> steps, Instant nextStepAt, Instant now) {
        List<ObligationStep> due = pending(steps).stream().filter(step -> !step.at().isAfter(now)).toList();
        if (due.isEmpty() && nextStepAt != null && !nextStepAt.isAfter(now)) {
            due = pending(steps).stream().filter(step -> step.at().equals(firstPending(steps))).toList();
        }
        Instant highest = due.stream().map(ObligationStep::at).max(Instant::compareTo).orElse(null);
        due.stream().filter(step -> !step.at().equals(highest)).forEach(ObligationStep::pass);
        List<ObligationStep> fired = due.stream().filter(step -> step.at().equals(highest)).toList();
        fired.forEach(step -> step.fire(now));
        return fired;
    }

    /** The next pending step's time, or earlier where the last alarm waits for an acknowledgement; null where nothing is left. */
    static Instant nextStepAt(List<ObligationStep> steps) {
        Instant timed = firstPending(steps);
        Instant early = steps.stream().filter(step -> step.state() == ObligationStep.State.FIRED)
                .reduce((lower, higher) -> higher).map(ObligationStep::climbsEarlyAt).orElse(null);
        return timed != null && early != null && early.isBefore(timed) ? early : timed;
    }

    private static List<ObligationStep> pending(List<ObligationStep> steps) {
        return steps.stream().filter(ObligationStep::pending).toList();
    }

    private static Instant firstPending(List<ObligationStep> steps) {
        return pending(steps).stream().map(ObligationStep::at).min(Instant::compareTo).orElse(null);
    }
}
