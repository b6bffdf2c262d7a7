package cn.muan.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioTimeTest {

    private static final Instant NOW = Instant.parse("2026-01-31T02:00:00Z");

    @ParameterizedTest
    @CsvSource({"2026-04-30 16:00, 2026-04-30 16:00", "2026-04-30 24:00, 2026-05-01 00:00", "18:30, 2026-01-31 18:30", "+2h30m, 2026-01-31 12:30",
        "+1d 12:00, 2026-02-01 12:00", "+1mo 09:00, 2026-02-28 09:00", "+1w, 2026-02-07 10:00", "+0m, 2026-01-31 10:00", "+90s, 2026-01-31 10:01:30",
        "-1d 08:05, 2026-01-30 08:05", "2026-04-30 16:00:05, 2026-04-30 16:00:05"})
    void an_instant_is_of_china_and_relative_to_the_step_before(String written, String meant) {
        assertThat(ScenarioTime.shown(ScenarioTime.instant(written, NOW))).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "soon", "25:00", "2026-02-30 10:00", "+1x", "2026-05-01", "10:60", "+1d noon"})
    void what_means_no_instant_is_refused(String written) {
        assertThatThrownBy(() -> ScenarioTime.instant(written, NOW)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void a_day_is_written_plainly_or_counted_from_today() {
        assertThat(List.of("2026-05-01", "today", "+7d", "-30w", "-28y").stream().map(text -> ScenarioTime.date(text, NOW)))
                .containsExactly(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 7), LocalDate.of(2025, 7, 5), LocalDate.of(1998, 1, 31));
    }

    @Test
    void lateness_reads_as_it_is_written() {
        for (String late : List.of("1m", "2h30m", "25h", "2h29m30s")) {
            assertThat(ScenarioTime.shown(ScenarioTime.duration(late))).isEqualTo(late);
        }
        assertThat(ScenarioTime.shown(Duration.ZERO)).isEqualTo("none");
        assertThat(ScenarioTime.duration("1d1h")).isEqualTo(Duration.ofHours(25));
    }
}
