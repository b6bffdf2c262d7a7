package cn.muan.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountdownTest {

    private static final Instant DUE = Instant.parse("2026-05-01T08:00:00Z");

    @ParameterizedTest
    @CsvSource({"PT3H12M,余 3时12分,3 h 12 min left", "PT40M,余 40分,40 min left", "PT27H3M,余 1日3时,1 d 3 h left",
            "PT30S,余 不足1分,under 1 min left", "PT0S,超 不足1分,under 1 min late", "PT-2H-30M,超 2时30分,2 h 30 min late"})
    void the_clock_says_it_in_words(Duration left, String chinese, String english) {
        assertThat(Countdown.words(DUE, DUE.minus(left), Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
        assertThat(Countdown.words(DUE, DUE.minus(left), Locale.ENGLISH)).isEqualTo(english);
    }

    @Test
    void its_look_follows_the_ladder() {
        var clock = new Countdown(DUE, DUE.minusSeconds(7200), DUE.minusSeconds(3600), DUE.minusSeconds(9000));

        assertThat(clock.lookAt(DUE.minusSeconds(7201))).isEqualTo(Countdown.Look.CALM);
        assertThat(clock.lookAt(DUE.minusSeconds(7200))).isEqualTo(Countdown.Look.AMBER);
        assertThat(clock.lookAt(DUE.minusSeconds(3600))).isEqualTo(Countdown.Look.RED);
        assertThat(clock.lookAt(DUE)).isEqualTo(Countdown.Look.BREACHED);
        assertThat(new Countdown(DUE, null, null, DUE).lookAt(DUE.minusSeconds(1))).isEqualTo(Countdown.Look.CALM);
    }
}
