package cn.muan.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** When a step fires: a share of the time from trigger to due, such as {@code 50%}, or a duration after due, such as {@code PT2H}, or before it, such as {@code -PT72H}. */
record LadderOffset(Integer percent, Duration afterDue) {

    /** @throws IllegalArgumentException when the text is neither 0%–100% nor an ISO duration of whole seconds */
    static LadderOffset of(String text) {
        if (text.matches("\\d{1,3}%")) {
            int percent = Integer.parseInt(text.substring(0, text.length() - 1));
            if (percent <= 100) {
                return new LadderOffset(percent, null);
            }
        } else if (text.startsWith("-")) {
            return new LadderOffset(null, duration(text.substring(1)).negated());
        } else {
            return new LadderOffset(null, duration(text));
        }
        throw new IllegalArgumentException("not an offset: " + text);
    }

    /** An ISO duration that does not run backwards.
     * @throws IllegalArgumentException otherwise */
    static Duration duration(String text) {
        try {
            Duration duration = Duration.parse(text);
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException("not a duration: " + text, wrong);
        }
        throw new IllegalArgumentException("negative: " + text);
    }

    Instant at(Instant trigger, Instant due) {
        if (percent == null) {
            return due.plus(afterDue);
        }
        long seconds = Duration.between(trigger, due).toSeconds();
        return trigger.plusSeconds(seconds * percent / 100).truncatedTo(ChronoUnit.SECONDS);
    }
}
