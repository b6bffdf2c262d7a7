package cn.muan.followup;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import cn.muan.policy.CadenceRules;
import cn.muan.policy.CadenceUnit;

/**
 * When a series falls due (T4, G10): the k-th week or month from the anchor, a month clamped to its end from the original anchor; once so many
 * days after it; or windows of gestation, the anchor then being day 0 of the pregnancy. The day of the anchor belongs to the first period.
 *
 * @param amount  weeks (1–52), months (1–12) or days (1–366); 0 for gestation
 * @param windows completed weeks of gestation, both included; empty for the other units
 */
record FollowUpPeriods(CadenceUnit unit, int amount, List<Window> windows, LocalDate anchor) {

    /** From day 0 of one week of gestation to day 6 of another. */
    record Window(int from, int to) {

        static List<Window> parse(String text) {
            return text.isEmpty() ? List.of() : Arrays.stream(text.split(",")).map(window -> window.split("-"))
                    .map(ends -> new Window(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])))
                    .sorted(Comparator.comparing(Window::from)).toList();
        }

        static String text(List<Window> windows) {
            return windows.stream().sorted(Comparator.comparing(Window::from)).map(window -> window.from + "-" + window.to)
                    .collect(Collectors.joining(","));
        }
    }

    /** The period a contact on this date belongs to, empty before the first. */
    Optional<FollowUpPeriod> on(LocalDate date) {
        int last = unit == CadenceUnit.GESTATION ? windows.size() : unit == CadenceUnit.ONCE ? 1 : roughly(date);
        for (int k = last; k >= 1; k--) {
            if (!date.isBefore(from(k))) {
                return Optional.of(period(k));
            }
        }
        return Optional.empty();
    }

    /** The first period that begins after the date, empty where none does. */
    Optional<FollowUpPeriod> after(LocalDate date) {
        return on(date).map(present -> present.until() == null ? Optional.<FollowUpPeriod>empty() : on(present.until().plusDays(1)))
                .orElseGet(() -> Optional.of(period(1)).filter(first -> first.from().isAfter(date)));
    }

    /** Whether a period is due on this date. */
    boolean isDue(LocalDate date) {
        return on(date).filter(period -> period.due().equals(date)).isPresent();
    }

    /** A number of weeks or months that surely is not too small for the date. */
    private int roughly(LocalDate date) {
        long steps = (unit == CadenceUnit.WEEK ? ChronoUnit.WEEKS : ChronoUnit.MONTHS).between(anchor, date);
        return (int) Math.max(1, steps / amount + 2);
    }

    private FollowUpPeriod period(int k) {
        return new FollowUpPeriod(from(k), due(k), until(k));
    }

    private LocalDate from(int k) {
        if (unit == CadenceUnit.GESTATION) {
            return anchor.plusDays(windows.get(k - 1).from() * 7L);
        }
        return k == 1 ? anchor : due(k - 1).plusDays(1);
    }

    private LocalDate due(int k) {
        return switch (unit) {
            case WEEK -> CadenceRules.weekly(anchor, k * amount);
            case MONTH -> CadenceRules.monthly(anchor, k * amount);
            case ONCE -> anchor.plusDays(amount);
            case GESTATION -> anchor.plusDays(windows.get(k - 1).to() * 7L + 6);
        };
    }

    private LocalDate until(int k) {
        return switch (unit) {
            case WEEK, MONTH -> due(k);
            case ONCE -> null;
            case GESTATION -> k == windows.size() ? null : from(k + 1).minusDays(1);
        };
    }
}
