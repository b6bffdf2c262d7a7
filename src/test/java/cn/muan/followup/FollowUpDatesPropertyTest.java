package cn.muan.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import cn.muan.base.ChinaTime;
import cn.muan.base.Severity;
import cn.muan.policy.Cadence;
import cn.muan.policy.CaseFacts;
import cn.muan.policy.PackagedPolicy;
import cn.muan.policy.Policy;

/**
 * For every enrolment date of a leap year and of another, every colour, infection and jurisdiction of the demo region: the due dates of the
 * series are those that one finds by walking the calendar day by day and reading the notice.
 */
class FollowUpDatesPropertyTest {

    private static final int DAYS_WALKED = 430;
    private static final int GESTATION_AT_ENROLMENT = 9 * 7 + 3;

    private final Policy policy = PackagedPolicy.read();
    private final Map<String, List<Cadence>> read = new HashMap<>();

    @Test
    void every_enrolment_date_of_two_years_falls_due_as_the_calendar_says() {
        int compared = 0;
        for (int year : new int[] {2026, 2028}) {
            for (LocalDate anchor = LocalDate.of(year, 1, 1); anchor.getYear() == year; anchor = anchor.plusDays(1)) {
                for (String jurisdiction : PackagedPolicy.jurisdictions()) {
                    for (Severity severity : Severity.values()) {
                        for (boolean infectious : new boolean[] {false, true}) {
                            compare(anchor, severity, infectious, jurisdiction);
                            compared++;
                        }
                    }
                }
            }
        }
        assertThat(compared).isEqualTo((365 + 366) * 8 * 8);
    }

    private void compare(LocalDate anchor, Severity severity, boolean infectious, String jurisdiction) {
        Map<String, Set<LocalDate>> expected = walked(anchor, severity, infectious, jurisdiction.equals("CN-50-YZ"));
        Map<String, Set<LocalDate>> found = reckoned(anchor, severity, infectious, jurisdiction);
        if (!found.equals(expected)) {
            assertThat(found).as("%s %s %s %s", anchor, severity, infectious, jurisdiction).isEqualTo(expected);
        }
    }

    /** What the house reckons: the packaged table laid on the calendar. */
    private Map<String, Set<LocalDate>> reckoned(LocalDate anchor, Severity severity, boolean infectious, String jurisdiction) {
        CaseFacts facts = new CaseFacts(severity, infectious, 30, Set.of("disabled"));
        List<Cadence> cadences = read.computeIfAbsent(anchor.getYear() + jurisdiction + severity + infectious,
                key -> policy.cadences(facts, jurisdiction, ChinaTime.startOf(anchor)));
        var situation = new Situation("YZ-C1", jurisdiction, facts, anchor, anchor, Optional.of(anchor.minusDays(GESTATION_AT_ENROLMENT)));
        Map<String, Set<LocalDate>> dues = new TreeMap<>();
        for (Rhythm rhythm : Rhythm.of(cadences, situation)) {
            var periods = new FollowUpPeriods(rhythm.unit(), rhythm.amount(), rhythm.windows(), rhythm.anchor());
            Set<LocalDate> own = new TreeSet<>();
            Optional<FollowUpPeriod> next = periods.on(anchor).or(() -> periods.after(anchor));
            while (next.isPresent() && !next.get().due().isAfter(anchor.plusDays(DAYS_WALKED))) {
                own.add(next.get().due());
                next = periods.after(next.get().due());
            }
            assertThat(dues.put(rhythm.code() + " " + rhythm.contact().code(), own)).as("one series of a kind").isNull();
        }
        return dues;
    }

    /** What S4 第十一条、第十二条 say, found by walking day after day. */
    private static Map<String, Set<LocalDate>> walked(LocalDate anchor, Severity severity, boolean infectious, boolean yuzhong) {
        Map<String, Set<LocalDate>> dues = new TreeMap<>();
        if (!yuzhong) {
            return dues;
        }
        if (severity == Severity.RED) {
            dues.put("O30 home", monthDays(anchor));
            dues.put("O30 phone", everySeventh(anchor));
        } else if (severity == Severity.ORANGE || infectious) {
            dues.put("O31 phone", monthDays(anchor));
        } else if (severity == Severity.YELLOW) {
            dues.put("O32 visit", lastDaysOfWeeks(anchor, 20, 24, 36, 40));
        }
        dues.put("O33 home", thirtieth(anchor));
        return dues;
    }

    /** The anchor's day of each following month, or the last day where the month is too short for it. */
    private static Set<LocalDate> monthDays(LocalDate anchor) {
        Set<LocalDate> days = new TreeSet<>();
        LocalDate day = anchor;
        for (int walked = 1; walked <= DAYS_WALKED; walked++) {
            day = day.plusDays(1);
            boolean sameMonth = day.getMonth() == anchor.getMonth() && day.getYear() == anchor.getYear();
            boolean lastOfShortMonth = day.plusDays(1).getDayOfMonth() == 1 && day.getDayOfMonth() < anchor.getDayOfMonth();
            if (!sameMonth && (day.getDayOfMonth() == anchor.getDayOfMonth() || lastOfShortMonth)) {
                days.add(day);
            }
        }
        return days;
    }

    private static Set<LocalDate> everySeventh(LocalDate anchor) {
        Set<LocalDate> days = new TreeSet<>();
        LocalDate day = anchor;
        int sinceLast = 0;
        for (int walked = 1; walked <= DAYS_WALKED; walked++) {
            day = day.plusDays(1);
            sinceLast++;
            if (sinceLast == 7) {
                days.add(day);
                sinceLast = 0;
            }
        }
        return days;
    }

    private static Set<LocalDate> thirtieth(LocalDate anchor) {
        LocalDate day = anchor;
        for (int walked = 0; walked < 30; walked++) {
            day = day.plusDays(1);
        }
        return Set.of(day);
    }

    /** Walks the pregnancy by weeks and days as a midwife counts them: 孕20+6 is the last day of week 20. */
    private static Set<LocalDate> lastDaysOfWeeks(LocalDate anchor, int... weeks) {
        List<LocalDate> days = new ArrayList<>();
        int week = GESTATION_AT_ENROLMENT / 7;
        int dayOfWeek = GESTATION_AT_ENROLMENT % 7;
        for (LocalDate day = anchor; days.size() < weeks.length; day = day.plusDays(1)) {
            if (week == weeks[days.size()] && dayOfWeek == 6) {
                days.add(day);
            }
            dayOfWeek++;
            if (dayOfWeek == 7) {
                dayOfWeek = 0;
                week++;
            }
        }
        return new TreeSet<>(days);
    }
}
