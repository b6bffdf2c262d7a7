package cn.muan.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import cn.muan.base.Message;
import cn.muan.policy.CadenceUnit;

/** A date can neither lie in the future nor reach back behind what is settled. */
class ContactDatesTest {

    private static final LocalDate ENROLLED = LocalDate.of(2026, 1, 31);
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 18);
    private static final FollowUpPeriods WEEKLY = new FollowUpPeriods(CadenceUnit.WEEK, 1, List.of(), ENROLLED);

    @Test
    void the_present_period_and_a_missed_one_are_open_to_dates() {
        assertThat(refusal("2026-02-18", Set.of())).isNull();
        assertThat(refusal("2026-02-15", Set.of())).isNull();
        assertThat(refusal("2026-02-14", Set.of())).isEqualTo("followup.on-settled");
        assertThat(refusal("2026-02-14", Set.of(LocalDate.of(2026, 2, 14)))).isNull();
        assertThat(refusal("2026-02-07", Set.of(LocalDate.of(2026, 2, 14)))).isEqualTo("followup.on-settled");
    }

    @Test
    void the_future_and_the_time_before_enrolment_are_refused_even_where_she_was_not_reached() {
        for (boolean reached : new boolean[] {true, false}) {
            assertThat(ContactDates.refusal(TODAY.plusDays(1), TODAY, ENROLLED, reached, List.of())).map(Message::key).contains("followup.on-future");
            assertThat(ContactDates.refusal(ENROLLED.minusDays(1), TODAY, ENROLLED, reached, List.of())).map(Message::key)
                    .contains("followup.on-before-enrolment");
        }
        assertThat(ContactDates.refusal(null, TODAY, ENROLLED, true, List.of())).map(Message::key).contains("followup.on-missing");
    }

    @Test
    void a_try_that_failed_and_a_contact_nobody_owes_may_bear_any_date_since_enrolment() {
        assertThat(ContactDates.refusal(ENROLLED, TODAY, ENROLLED, false, List.of(new ContactDates.Owed(WEEKLY, true, Set.of())))).isEmpty();
        assertThat(ContactDates.refusal(ENROLLED, TODAY, ENROLLED, true, List.of())).isEmpty();
    }

    @Test
    void while_she_is_lost_no_period_counts_and_none_refuses() {
        assertThat(ContactDates.refusal(ENROLLED, TODAY, ENROLLED, true, List.of(new ContactDates.Owed(WEEKLY, false, Set.of())))).isEmpty();
    }

    private static String refusal(String on, Set<LocalDate> open) {
        return ContactDates.refusal(LocalDate.parse(on), TODAY, ENROLLED, true, List.of(new ContactDates.Owed(WEEKLY, true, open)))
                .map(Message::key).orElse(null);
    }
}
