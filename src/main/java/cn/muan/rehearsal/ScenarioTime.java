package cn.muan.rehearsal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.muan.base.ChinaTime;

/**
 * How scenarios write times, all of China: {@code 2026-04-30 16:00}, {@code 18:30} of the same day, {@code +2h30m}, {@code +1d 12:00} for
 * noon of the next day; years {@code y}, months {@code mo}, weeks {@code w}, days {@code d}, hours {@code h}, minutes {@code m}, seconds {@code s}.
 */
final class ScenarioTime {

    private static final String CLOCK = "(\\d{1,2}):(\\d{2})(?::(\\d{2}))?";
    private static final Pattern ABSOLUTE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[ T]" + CLOCK);
    private static final Pattern TIME = Pattern.compile(CLOCK);
    private static final Pattern SHIFT = Pattern.compile("([+-])(?:(\\d{1,3})y)?(?:(\\d{1,4})mo)?(?:(\\d{1,4})w)?(?:(\\d{1,5})d)?"
            + "(?:(\\d{1,5})h)?(?:(\\d{1,6})m)?(?:(\\d{1,7})s)?(?: " + CLOCK + ")?");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int FIRST_CLOCK_GROUP = 9;

    private ScenarioTime() {
    }

    /** The instant that the text means where time stands at {@code now}.
     * @throws DateTimeException when it means none */
    static Instant instant(String text, Instant now) {
        Matcher absolute = ABSOLUTE.matcher(text);
        if (absolute.matches()) {
            return clock(LocalDate.parse(absolute.group(1)), absolute, 2);
        }
        Matcher time = TIME.matcher(text);
        if (time.matches()) {
            return clock(ChinaTime.dateOf(now), time, 1);
        }
        Matcher shift = shift(text);
        ZonedDateTime shifted = now.atZone(ChinaTime.ZONE).plus(period(shift)).plus(elapsed(shift));
        return shift.group(FIRST_CLOCK_GROUP) == null ? shifted.toInstant() : clock(shifted.toLocalDate(), shift, FIRST_CLOCK_GROUP);
    }

    /** The day that the text means: {@code 2026-05-01}, {@code today}, {@code +7d}, {@code -30w}.
     * @throws DateTimeException when it means none */
    static LocalDate date(String text, Instant now) {
        LocalDate today = ChinaTime.dateOf(now);
        if (text.equals("today")) {
            return today;
        }
        return text.startsWith("+") || text.startsWith("-") ? today.plus(period(shift(text))) : LocalDate.parse(text);
    }

    /** Hours and minutes such as {@code 2h30m}.
     * @throws DateTimeException when it is none */
    static Duration duration(String text) {
        Matcher shift = shift("+" + text);
        return elapsed(shift).plusDays(number(shift, 4) * 7L + number(shift, 5));
    }

    /** As a scenario writes it. */
    static String shown(Instant at) {
        ZonedDateTime local = at.atZone(ChinaTime.ZONE);
        return (local.getSecond() == 0 ? SHOWN : TO_THE_SECOND).format(local);
    }

    /** As a scenario writes it: {@code 2h30m}, {@code none} for nothing. */
    static String shown(Duration late) {
        if (late.isZero()) {
            return "none";
        }
        long hours = late.toHours();
        return (hours == 0 ? "" : hours + "h") + (late.toMinutesPart() == 0 ? "" : late.toMinutesPart() + "m")
                + (late.toSecondsPart() == 0 ? "" : late.toSecondsPart() + "s");
    }

    private static Matcher shift(String text) {
        Matcher shift = SHIFT.matcher(text);
        if (!shift.matches() || text.length() == 1) {
            throw new DateTimeException(text);
        }
        return shift;
    }

    private static Period period(Matcher shift) {
        Period period = Period.of(number(shift, 2), number(shift, 3), number(shift, 4) * 7 + number(shift, 5));
        return shift.group(1).equals("-") ? period.negated() : period;
    }

    private static Duration elapsed(Matcher shift) {
        Duration elapsed = Duration.ofHours(number(shift, 6)).plusMinutes(number(shift, 7)).plusSeconds(number(shift, 8));
        return shift.group(1).equals("-") ? elapsed.negated() : elapsed;
    }

    private static Instant clock(LocalDate date, Matcher match, int first) {
        int hour = number(match, first);
        int minute = number(match, first + 1);
        int second = number(match, first + 2);
        if (hour == 24 && minute == 0 && second == 0) {
            return ChinaTime.endOf(date);
        }
        return date.atTime(hour, minute, second).atZone(ChinaTime.ZONE).toInstant();
    }

    private static int number(Matcher match, int group) {
        return match.group(group) == null ? 0 : Integer.parseInt(match.group(group));
    }
}
