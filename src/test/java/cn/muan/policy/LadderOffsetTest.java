package cn.muan.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class LadderOffsetTest {

    private static final Instant TRIGGER = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant DUE = Instant.parse("2026-05-01T00:00:00Z");

    @Test
    void a_leading_minus_is_a_time_before_due() {
        assertThat(LadderOffset.of("-PT240H").at(TRIGGER, DUE)).isEqualTo("2026-04-21T00:00:00Z");
        assertThat(LadderOffset.of("PT72H").at(TRIGGER, DUE)).isEqualTo("2026-05-04T00:00:00Z");
        assertThat(LadderOffset.of("50%").at(TRIGGER, DUE)).isEqualTo("2026-04-16T00:00:00Z");
    }

    @Test
    void a_minus_twice_or_before_a_share_is_no_offset() {
        assertThatThrownBy(() -> LadderOffset.of("--PT1H")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LadderOffset.of("-50%")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LadderOffset.of("-PT-1H")).isInstanceOf(IllegalArgumentException.class);
    }
}
