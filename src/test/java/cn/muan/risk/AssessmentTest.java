package cn.muan.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

import cn.muan.access.Actor;
import cn.muan.access.Title;
import cn.muan.base.Refused;
import cn.muan.base.Severity;
import cn.muan.base.Subject;

/** Colours combine as the norm says, and an assessment guards its own states. */
class AssessmentTest {

    private static final Instant SEEN = Instant.parse("2026-03-14T00:00:00Z");
    private static final Instant DRAFTED = SEEN.plus(Duration.ofMinutes(20));
    private static final Instant LATER = SEEN.plus(Duration.ofMinutes(95).plusSeconds(59));
    private static final Actor ATTENDING = new Actor(1, "a", "Dr A", Title.ATTENDING, Set.of(), false);
    private static final Actor RESIDENT = new Actor(2, "b", "Dr B", Title.RESIDENT, Set.of(), false);

    private static RiskCatalogue table;

    @BeforeAll
    static void read() throws IOException {
        table = CatalogueFileTest.packaged("assessment-items.csv", RiskCatalogue.Kind.ASSESSMENT);
        ReflectionTestUtils.setField(table, "id", 7L);
    }

    @Test
    void the_highest_colour_wins_and_none_is_green() {
        assertThat(grade()).isEqualTo(new Grade(Severity.GREEN, false));
        assertThat(grade("green-well")).isEqualTo(new Grade(Severity.GREEN, false));
        assertThat(grade("yellow-age-35", "orange-bmi-28")).isEqualTo(new Grade(Severity.ORANGE, false));
        assertThat(grade("red-abruption", "yellow-art", "orange-fever")).isEqualTo(new Grade(Severity.RED, false));
    }

    @Test
    void purple_stands_beside_a_colour_and_never_above_it() {
        assertThat(grade("purple-hiv")).isEqualTo(new Grade(Severity.GREEN, true));
        assertThat(grade("purple-hiv", "orange-hb-40-60")).isEqualTo(new Grade(Severity.ORANGE, true));
        assertThat(grade("yellow-hbv-carrier")).isEqualTo(new Grade(Severity.YELLOW, false));
    }

    @Test
    void a_code_of_another_version_is_refused() {
        assertThatThrownBy(() -> draft(null, null, "orange-unheard-of")).isInstanceOf(Refused.class).hasMessage("risk.unknown-item");
    }

    @Test
    void a_clinician_may_go_above_the_items_freely_and_below_only_with_a_reason_of_a_senior() {
        assertThat(draft(Severity.RED, null, "yellow-art").severity()).isEqualTo(Severity.RED);
        assertThatThrownBy(() -> draft(Severity.YELLOW, null, "red-abruption")).hasMessage("risk.reason-below");

        Assessment below = draft(Severity.YELLOW, "old finding", "red-abruption");
        assertThatThrownBy(() -> below.sign(ATTENDING, false, "why", LATER)).hasMessage("risk.senior-needed");
        assertThatThrownBy(() -> below.sign(ATTENDING, true, null, LATER)).hasMessage("risk.senior-needed");
        below.sign(ATTENDING, true, "reviewed", LATER);
        assertThat(below.state()).isEqualTo(Assessment.State.SIGNED);
        assertThat(below.closingReason()).isEqualTo("reviewed");
    }

    @Test
    void a_resident_does_not_sign() {
        assertThatThrownBy(() -> draft(null, null).sign(RESIDENT, false, null, LATER)).hasMessage("risk.title-needed");
    }

    @Test
    void an_assessment_is_signed_or_returned_once() {
        Assessment signed = draft(null, null, "orange-fever");
        signed.sign(ATTENDING, false, null, LATER);
        assertThatThrownBy(() -> signed.sign(ATTENDING, false, null, LATER)).hasMessage("risk.not-a-draft");
        assertThatThrownBy(() -> signed.giveBack(ATTENDING, "x", LATER)).hasMessage("risk.not-a-draft");

        Assessment returned = draft(null, null, "orange-fever");
        assertThatThrownBy(() -> returned.giveBack(ATTENDING, null, LATER)).hasMessage("risk.return-reason");
        returned.giveBack(ATTENDING, "measure again", LATER);
        assertThatThrownBy(() -> returned.sign(ATTENDING, false, null, LATER)).hasMessage("risk.not-a-draft");
        assertThat(returned.minutesToSignature()).isEmpty();
    }

    @Test
    void time_to_signature_counts_from_the_encounter_and_not_from_the_draft() {
        Assessment assessment = draft(null, null);
        assertThat(assessment.minutesToSignature()).isEmpty();
        assessment.sign(ATTENDING, false, null, LATER);
        assertThat(assessment.minutesToSignature()).contains(95L);
    }

    @Test
    void an_encounter_cannot_be_later_than_its_draft() {
        assertThatThrownBy(() -> new Assessment(new AssessmentDraft(Subject.pregnancy(1), "YZ-H1", Set.of(), null, null, null,
                Measures.NONE, DRAFTED.plusSeconds(1)), table, null, ATTENDING, DRAFTED)).hasMessage("risk.encounter-in-future");
    }

    @Test
    void the_body_mass_index_is_exact_enough_for_its_limits() {
        assertThat(measured("160", "64").bmi().orElseThrow()).isEqualByComparingTo("25.0000");
        assertThat(measured("160", "64.1").bmi().orElseThrow()).isGreaterThan(new BigDecimal("25"));
        assertThat(measured("160", null).bmi()).isEmpty();
    }

    private static Measures measured(String height, String weight) {
        return new Measures(new BigDecimal(height), weight == null ? null : new BigDecimal(weight), null, null, null, null);
    }

    private static Grade grade(String... codes) {
        return Grade.of(table.pick(Set.of(codes)));
    }

    private static Assessment draft(Severity decided, String reason, String... codes) {
        return new Assessment(new AssessmentDraft(Subject.pregnancy(1), "YZ-H1", Set.of(codes), decided, reason, null, Measures.NONE, SEEN),
                table, null, ATTENDING, DRAFTED);
    }
}
