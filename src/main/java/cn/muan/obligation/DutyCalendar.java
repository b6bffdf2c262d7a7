package cn.muan.obligation;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.CurrentActor;
import cn.muan.access.Role;

/** What comes next among all open duties, for those who run the house: which duty and when, not whose case. */
@Service
@Transactional(readOnly = true)
public class DutyCalendar {

    private final ObligationRecords records;
    private final CurrentActor actor;

    DutyCalendar(ObligationRecords records, CurrentActor actor) {
        this.records = records;
        this.actor = actor;
    }

    /** A duty falls due, or a step of its ladder does.
     * @param step number of the ladder's step, 0 where the duty itself falls due */
    public record Moment(Instant at, String code, int step) {
    }

    /** The first moment later than the instant; at the same instant falling due comes before a step. */
    public Optional<Moment> after(Instant instant) {
        actor.requireRole(Role.ADMINISTRATOR);
        Stream<Moment> due = records.dueAfter(instant, Limit.of(1)).stream()
                .map(duty -> new Moment(duty.due(), duty.code(), 0));
        Stream<Moment> step = records.steppingAfter(instant, Limit.of(1)).stream()
                .map(duty -> new Moment(duty.nextStepAt(), duty.code(), nextStep(duty)));
        return Stream.concat(due, step).min(Comparator.comparing(Moment::at));
    }

    private static int nextStep(Obligation duty) {
        return duty.steps().stream().filter(ObligationStep::pending).mapToInt(ObligationStep::number).min().orElse(0);
    }
}
