package cn.muan.caesarean;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** When what happened in the theatre, in whole minutes as the record has it; null where it has not, or nobody noted it. */
@Embeddable
public record SurgeryTimes(@Column(name = "anaesthesia_at") Instant anaesthesia, @Column(name = "incision_at") Instant incision,
        @Column(name = "born_at") Instant birth) {

    static final SurgeryTimes NONE = new SurgeryTimes(null, null, null);

    public SurgeryTimes {
        anaesthesia = minute(anaesthesia);
        incision = minute(incision);
        birth = minute(birth);
    }

    /** Some are stamped and some are typed; only whole minutes can be put in order. */
    static Instant minute(Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MINUTES);
    }

    /** A moment that cannot have come when it says, and what it would have come before. */
    record Slip(Moment moment, String messageKey) {
    }

    public Instant at(Moment moment) {
        return switch (moment) {
            case ANAESTHESIA -> anaesthesia;
            case INCISION -> incision;
            case BIRTH -> birth;
        };
    }

    SurgeryTimes with(Moment moment, Instant at) {
        return switch (moment) {
            case ANAESTHESIA -> new SurgeryTimes(at, incision, birth);
            case INCISION -> new SurgeryTimes(anaesthesia, at, birth);
            case BIRTH -> new SurgeryTimes(anaesthesia, incision, at);
        };
    }

    /** The first moment that is out of order: decision, anaesthesia, incision, birth. */
    Optional<Slip> slip(Instant decided) {
        Instant before = decided;
        String what = "caesarean.before-decision";
        for (Moment moment : Moment.values()) {
            Instant at = at(moment);
            if (at != null && at.isBefore(before)) {
                return Optional.of(new Slip(moment, what));
            }
            if (at != null) {
                before = at;
                what = "caesarean.before-" + moment.code();
            }
        }
        return Optional.empty();
    }
}
