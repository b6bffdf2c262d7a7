package cn.muan.woman;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.muan.base.Message;

class DatingTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 1);

    @ParameterizedTest
    @CsvSource({
        "2024-02-28, 2024-02-29, 0, 1", // into the leap day
        "2024-02-28, 2024-03-01, 0, 2", // over the leap day
        "2023-02-28, 2023-03-01, 0, 1", // the same in a common year
        "2024-01-31, 2024-02-29, 4, 1", // from one month's end to the next
        "2023-12-31, 2024-01-01, 0, 1",
        "2023-07-18, 2024-03-01, 32, 3",
        "2024-03-01, 2024-03-01, 0, 0"})
    void weeks_and_days_count_from_the_last_period(LocalDate lmp, LocalDate on, int weeks, int days) {
        assertThat(Dating.byLmp(lmp).on(on)).contains(new Gestation(weeks, days));
    }

    @Test
    void an_ultrasound_counts_on_from_what_it_measured() {
        Dating dating = Dating.byUltrasound(LocalDate.of(2024, 2, 27), 12, 5);
        assertThat(dating.on(TODAY)).contains(new Gestation(13, 1));
        assertThat(dating.began()).contains(LocalDate.of(2023, 11, 30));
    }

    @Test
    void it_is_written_as_clinicians_write_it() {
        assertThat(new Gestation(32, 4)).hasToString("孕32+4");
        assertThat(Gestation.ofDays(228)).isEqualTo(new Gestation(32, 4));
    }

    @Test
    void she_is_due_280_days_after_the_last_period() {
        assertThat(Dating.byLmp(LocalDate.of(2023, 5, 26)).due()).contains(LocalDate.of(2024, 3, 1));
    }

    @Test
    void forty_five_weeks_are_accepted_and_a_day_more_is_taken_for_a_mistake() {
        assertThat(errors(Dating.byLmp(TODAY.minusDays(315)))).isEmpty();
        assertThat(errors(Dating.byLmp(TODAY.minusDays(316)))).containsEntry("lmpDate", "woman.gestation-too-long");
        assertThat(errors(Dating.byUltrasound(TODAY.minusDays(200), 20, 0))).containsEntry("ultrasoundDate", "woman.gestation-too-long");
    }

    @Test
    void a_pregnancy_that_ended_is_measured_to_its_end() {
        assertThat(Dating.byLmp(TODAY.minusDays(330)).errors(TODAY, TODAY.minusDays(30))).isEmpty();
        assertThat(Dating.byLmp(TODAY.minusDays(10)).errors(TODAY, TODAY.minusDays(11))).containsKey("endedOn");
    }

    @Test
    void dates_in_the_future_missing_parts_and_impossible_days_are_refused_at_their_fields() {
        assertThat(errors(Dating.byLmp(TODAY.plusDays(1)))).containsExactly(Map.entry("lmpDate", "woman.in-the-future"));
        assertThat(errors(Dating.byLmp(null))).containsExactly(Map.entry("lmpDate", "woman.required"));
        assertThat(errors(new Dating(Dating.Kind.ULTRASOUND, null, TODAY, null, 7)))
                .containsOnlyKeys("ultrasoundWeeks", "ultrasoundDays");
    }

    @Test
    void unknown_dating_is_acceptable_and_stays_unknown() {
        assertThat(errors(Dating.unknown())).isEmpty();
        assertThat(Dating.unknown().on(TODAY)).isEmpty();
        assertThat(Dating.unknown().due()).isEmpty();
    }

    @Test
    void values_of_another_method_are_not_kept() {
        Dating mixed = new Dating(Dating.Kind.LMP, TODAY, TODAY, 12, 1);
        assertThat(mixed.clean()).isEqualTo(Dating.byLmp(TODAY));
    }

    @Test
    void forty_two_days_count_from_any_ending() {
        for (Ending.Kind kind : Ending.Kind.values()) {
            assertThat(new Ending(kind, LocalDate.of(2024, 1, 19)).puerperiumEnds()).isEqualTo("2024-03-01");
        }
    }

    private static Map<String, String> errors(Dating dating) {
        var keys = new java.util.LinkedHashMap<String, String>();
        dating.errors(TODAY, null).forEach((field, message) -> keys.put(field, ((Message) message).key()));
        return keys;
    }
}
