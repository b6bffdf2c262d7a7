package cn.muan.policy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The local dates, both included, on which a row of a decision table holds. */
record ValidPeriod(LocalDate from, LocalDate to) {

    private static final Pattern CELL = Pattern.compile(
            "\\[\\s*date\\(\"(\\d{4}-\\d{2}-\\d{2})\"\\)\\s*\\.\\.\\s*date\\(\"(\\d{4}-\\d{2}-\\d{2})\"\\)\\s*]");

    /** Empty where the cell is not written as {@code [date("2020-05-01")..date("9999-12-31")]}. */
    static Optional<ValidPeriod> of(String cell) {
        Matcher matcher = CELL.matcher(cell.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ValidPeriod(LocalDate.parse(matcher.group(1)), LocalDate.parse(matcher.group(2))));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    boolean empty() {
        return to.isBefore(from);
    }

    boolean intersects(ValidPeriod other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /** Whether at least one day lies between this period and the later one. */
    boolean leavesGapBefore(ValidPeriod later) {
        return !to.equals(LocalDate.MAX) && to.plusDays(1).isBefore(later.from);
    }
}
