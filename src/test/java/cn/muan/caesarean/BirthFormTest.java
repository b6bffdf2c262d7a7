package cn.muan.caesarean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import cn.muan.engine.Feel;
import cn.muan.engine.FeelForTests;
import cn.muan.forms.FormSchema;

/** The minutes from decision to delivery appear as one types the time of the birth. */
class BirthFormTest {

    private static final Feel FEEL = FeelForTests.feel();
    private static final Instant DECIDED = Instant.parse("2026-02-26T11:20:00Z");

    private FormSchema form;

    @BeforeEach
    void read() throws IOException {
        form = FormSchema.parse(Files.readString(Path.of("forms/record-caesarean-birth.form")));
    }

    @Test
    void the_minutes_are_counted_and_none_before_the_time_is_typed() {
        assertThat(minutes(null)).isNull();
        assertThat(minutes(DECIDED.plusSeconds(28 * 60))).isEqualTo("28");
        assertThat(minutes(DECIDED.plusSeconds(30 * 60))).isEqualTo("30");
        assertThat(minutes(DECIDED.plusSeconds(31 * 60))).isEqualTo("31");
    }

    @Test
    void the_form_says_when_it_is_late() {
        assertThat(warns(DECIDED.plusSeconds(30 * 60))).isFalse();
        assertThat(warns(DECIDED.plusSeconds(31 * 60))).isTrue();
    }

    private String minutes(Instant born) {
        Object value = form.state(answers(born), names(), FEEL).computed().get("ddi");
        return value == null ? null : new java.math.BigDecimal(value.toString()).toBigInteger().toString();
    }

    private boolean warns(Instant born) {
        return !form.state(answers(born), names(), FEEL).hidden().contains("Text_Late");
    }

    private static Map<String, Object> answers(Instant born) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("bornAt", born);
        return answers;
    }

    private static Map<String, Object> names() {
        return Map.of("decidedAt", DECIDED, "limitMinutes", 30);
    }
}
