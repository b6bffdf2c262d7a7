package cn.muan.woman;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import cn.muan.base.ChinaTime;

/**
 * How and when a pregnancy ended; 42 days of the puerperium count from any ending (domain G3).
 *
 * @param at    instant of a birth, null where its hour is unknown
 * @param place code of the institution where it ended, null where it is none of the known ones
 * @param born  number of children born alive, null where unknown or not a live birth
 */
@Embeddable
public record Ending(@Enumerated(EnumType.STRING) @Column(name = "ending_kind") Kind kind,
        @Column(name = "ended_on") LocalDate on, @Column(name = "ended_at") Instant at, @Column(name = "ending_place") String place,
        @Column(name = "ending_born") Integer born) {

    /** An ending of which only the kind and the day are known. */
    public Ending(Kind kind, LocalDate on) {
        this(kind, on, null, null, null);
    }

    /** The ways a pregnancy ends. */
    public enum Kind {
        LIVE_BIRTH, STILLBIRTH, MISCARRIAGE, TERMINATION, ECTOPIC;

        /** A birth 分娩, as opposed to an earlier ending. */
        public boolean birth() {
            return this == LIVE_BIRTH || this == STILLBIRTH;
        }

        /** Message key of its name. */
        public String key() {
            return "woman.ending." + name();
        }
    }

    /** Days of the puerperium in which the case is still managed (S3 一「妊娠到产后42天」). */
    public static final int PUERPERIUM_DAYS = 42;

    /** Whole days since the ending. */
    public long daysSince(LocalDate date) {
        return ChronoUnit.DAYS.between(on, date);
    }

    /** The last day of the puerperium, until 24:00. */
    public LocalDate puerperiumEnds() {
        return on.plusDays(PUERPERIUM_DAYS);
    }

    /** When clocks that count from the ending start: at its instant, else at 00:00 of its local day. */
    public Instant begins() {
        return at == null ? ChinaTime.startOf(on) : at;
    }
}
