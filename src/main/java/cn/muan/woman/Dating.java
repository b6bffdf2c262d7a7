package cn.muan.woman;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import cn.muan.base.Message;

/** How the age of a pregnancy is known: last menstrual period, an ultrasound's weeks and days, or not at all (domain G2). */
@Embeddable
public record Dating(@Enumerated(EnumType.STRING) @Column(name = "dating") Kind kind, LocalDate lmpDate,
        LocalDate ultrasoundDate, Integer ultrasoundWeeks, Integer ultrasoundDays) {

    /** The method. */
    public enum Kind {
        LMP, ULTRASOUND, UNKNOWN;

        /** Message key of its name. */
        public String key() {
            return "woman.dating." + name();
        }
    }

    /** Longest gestation accepted, weeks; beyond it the dating is taken for a mistake. Proposal, no seed names a limit. */
    public static final int LONGEST_WEEKS = 45;
    private static final int TERM_DAYS = 280;

    public static Dating byLmp(LocalDate lmp) {
        return new Dating(Kind.LMP, lmp, null, null, null);
    }

    public static Dating byUltrasound(LocalDate on, int weeks, int days) {
        return new Dating(Kind.ULTRASOUND, null, on, weeks, days);
    }

    public static Dating unknown() {
        return new Dating(Kind.UNKNOWN, null, null, null, null);
    }

    /** Day 0 of the gestation; empty while unknown or incomplete. */
    public Optional<LocalDate> began() {
        if (kind == Kind.LMP) {
            return Optional.ofNullable(lmpDate);
        }
        if (kind == Kind.ULTRASOUND && ultrasoundDate != null && ultrasoundWeeks != null) {
            return Optional.of(ultrasoundDate.minusDays(ultrasoundWeeks * 7L + (ultrasoundDays == null ? 0 : ultrasoundDays)));
        }
        return Optional.empty();
    }

    /** Gestation on a date; empty while unknown or before day 0. */
    public Optional<Gestation> on(LocalDate date) {
        return began().map(day -> ChronoUnit.DAYS.between(day, date)).filter(days -> days >= 0).map(Gestation::ofDays);
    }

    /** Expected date of delivery: day 0 + 280 days (Naegele). */
    public Optional<LocalDate> due() {
        return began().map(day -> day.plusDays(TERM_DAYS));
    }

    /** The same dating without values of another method. */
    Dating clean() {
        return switch (kind) {
            case LMP -> byLmp(lmpDate);
            case ULTRASOUND -> new Dating(kind, null, ultrasoundDate, ultrasoundWeeks, ultrasoundDays == null ? 0 : ultrasoundDays);
            case UNKNOWN -> unknown();
        };
    }

    /** What is wrong with it, by field key; empty when acceptable.
     * @param today   today's local date
     * @param endedOn when the pregnancy ended, null while it lasts */
    public Map<String, Message> errors(LocalDate today, LocalDate endedOn) {
        var errors = new LinkedHashMap<String, Message>();
        if (kind == null) {
            errors.put("dating", new Message("woman.required"));
        } else if (kind == Kind.LMP) {
            checkDay(errors, "lmpDate", lmpDate, today);
        } else if (kind == Kind.ULTRASOUND) {
            checkDay(errors, "ultrasoundDate", ultrasoundDate, today);
            checkRange(errors, "ultrasoundWeeks", ultrasoundWeeks, 3, LONGEST_WEEKS, true);
            checkRange(errors, "ultrasoundDays", ultrasoundDays, 0, 6, false);
        }
        if (errors.isEmpty()) {
            checkLength(errors, endedOn == null ? today : endedOn);
        }
        return errors;
    }

    private void checkLength(Map<String, Message> errors, LocalDate end) {
        String field = kind == Kind.LMP ? "lmpDate" : "ultrasoundDate";
        began().ifPresent(day -> {
            long days = ChronoUnit.DAYS.between(day, end);
            if (days > LONGEST_WEEKS * 7L) {
                errors.put(field, new Message("woman.gestation-too-long", LONGEST_WEEKS));
            } else if (days < 0) {
                errors.put("endedOn", new Message("woman.ended-before-begun"));
            }
        });
    }

    private static void checkDay(Map<String, Message> errors, String field, LocalDate day, LocalDate today) {
        if (day == null) {
            errors.put(field, new Message("woman.required"));
        } else if (day.isAfter(today)) {
            errors.put(field, new Message("woman.in-the-future"));
        }
    }

    private static void checkRange(Map<String, Message> errors, String field, Integer value, int least, int most, boolean required) {
        if (value == null ? required : value < least || value > most) {
            errors.put(field, value == null ? new Message("woman.required") : new Message("woman.out-of-range", least, most));
        }
    }
}
