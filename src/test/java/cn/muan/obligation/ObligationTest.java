package cn.muan.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import cn.muan.access.Group;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.policy.CaseFacts;
import cn.muan.policy.Deadline;
import cn.muan.policy.LadderStep;
import cn.muan.policy.Recipient;

/** A red report, confirmed on a holiday eve: due 24 h later, ladder class H. */
class ObligationTest {

    private static final Instant CONFIRMED = Instant.parse("2026-04-30T08:00:00Z");
    private static final Instant DUE = CONFIRMED.plus(Duration.ofHours(24));

    private final Obligation report = redReport();

    @Test
    void fulfilled_at_the_very_due_instant_is_on_time() {
        report.meet(DUE);
        assertThat(report.breached(DUE.plusSeconds(999))).isFalse();
        assertThat(report.lateness(DUE.plusSeconds(999))).isZero();
        assertThat(report.sources()).allSatisfy(source -> assertThat(source.satisfiedAt()).isEqualTo(DUE));
    }

    @Test
    void a_late_report_keeps_its_breach_and_its_lateness_for_ever() {
        report.meet(DUE.plus(Duration.ofMinutes(150)));
        assertThat(report.breached(DUE.plus(Duration.ofDays(30)))).isTrue();
        assertThat(report.lateness(DUE.plus(Duration.ofDays(30)))).isEqualTo(Duration.ofMinutes(150));
        assertThat(report.state()).isEqualTo(Obligation.State.MET);
    }

    @Test
    void an_open_duty_is_late_by_the_clock_whether_or_not_a_timer_ran() {
        assertThat(report.breached(DUE)).isFalse();
        assertThat(report.breached(DUE.plusSeconds(1))).isTrue();
        assertThat(report.steps()).allMatch(step -> step.state() == ObligationStep.State.PENDING);
    }

    @Test
    void a_superseded_duty_is_not_fulfilled_by_its_sources_and_its_steps_are_needless() {
        report.supersede(CONFIRMED.plusSeconds(60));
        assertThat(report.sources()).allSatisfy(source -> assertThat(source.satisfiedAt()).isNull());
        assertThat(report.steps()).allMatch(step -> step.state() == ObligationStep.State.SKIPPED);
        assertThat(report.nextStepAt()).isNull();
    }

    @Test
    void a_closed_duty_neither_closes_again_nor_climbs() {
        report.cancel(DUE);
        assertThatIllegalStateException().isThrownBy(() -> report.meet(DUE));
        assertThatIllegalStateException().isThrownBy(() -> report.climb(DUE));
        assertThat(report.state()).isEqualTo(Obligation.State.CANCELLED);
    }

    @Test
    void each_step_fires_at_its_time_and_only_once() {
        assertThat(report.nextStepAt()).isEqualTo(CONFIRMED.plus(Duration.ofHours(12)));
        assertThat(report.climb(CONFIRMED.plus(Duration.ofHours(11)))).isEmpty();
        assertThat(numbers(report.climb(CONFIRMED.plus(Duration.ofHours(12))))).containsExactly(1);
        assertThat(report.climb(CONFIRMED.plus(Duration.ofHours(12)))).isEmpty();
        assertThat(report.nextStepAt()).isEqualTo(DUE);
    }

    @Test
    void a_backdated_duty_fires_its_highest_passed_step_and_records_the_earlier_ones_as_passed() {
        assertThat(numbers(report.climb(DUE.plus(Duration.ofHours(3))))).containsExactly(3);
        assertThat(report.steps()).extracting(ObligationStep::state).containsExactly(ObligationStep.State.PASSED,
                ObligationStep.State.PASSED, ObligationStep.State.FIRED, ObligationStep.State.PENDING);
    }

    @Test
    void an_unacknowledged_step_climbs_early_once() {
        Instant fired = DUE.plus(Duration.ofHours(2));
        report.climb(fired);
        assertThat(report.nextStepAt()).isEqualTo(fired.plus(Duration.ofHours(4)));
        assertThat(numbers(report.climb(fired.plus(Duration.ofHours(4))))).containsExactly(4);
        assertThat(report.climb(fired.plus(Duration.ofHours(5)))).isEmpty();
        assertThat(report.nextStepAt()).isNull();
    }

    @Test
    void acknowledging_prevents_only_the_early_climb() {
        Instant fired = DUE.plus(Duration.ofHours(2));
        report.climb(fired);
        report.acknowledged(3, fired.plusSeconds(60));
        assertThat(report.nextStepAt()).isEqualTo(DUE.plus(Duration.ofHours(12)));
        assertThat(report.climb(fired.plus(Duration.ofHours(4)))).isEmpty();
        assertThat(numbers(report.climb(DUE.plus(Duration.ofHours(12))))).containsExactly(4);
    }

    @Test
    void a_step_that_has_not_fired_cannot_be_acknowledged() {
        assertThatIllegalStateException().isThrownBy(() -> report.acknowledged(2, DUE));
    }

    @Test
    void the_breach_is_noted_once() {
        assertThat(report.noteBreach(DUE.minusSeconds(1))).isFalse();
        assertThat(report.noteBreach(DUE)).isTrue();
        assertThat(report.noteBreach(DUE.plusSeconds(60))).isFalse();
    }

    private static List<Integer> numbers(List<ObligationStep> steps) {
        return steps.stream().map(ObligationStep::number).toList();
    }

    private static Obligation redReport() {
        Duty duty = new Duty("O15", Subject.pregnancy(1), Group.of("attending@YZ-H1"), "CN-50-YZ", CONFIRMED,
                CaseFacts.of(Severity.RED, false), "Task_ReportHighRisk");
        Obligation report = new Obligation(duty, new Deadline("O15", DUE, "H", "deadlines", 1, List.of(
                new Deadline.Source("CN-50", "渝卫发〔2020〕19号（三）", DUE),
                new Deadline.Source("CN-50-YZ", "渝中卫发〔2020〕138号第九条", DUE))));
        report.add(step(1, CONFIRMED.plus(Duration.ofHours(12)), Recipient.OWNER, "attending@YZ-H1", null));
        report.add(step(2, DUE, Recipient.SAFETY_OFFICE, "safety-office@YZ-H1", null));
        report.add(step(3, DUE.plus(Duration.ofHours(2)), Recipient.MCH, "high-risk-desk@YZ-MCH", Duration.ofHours(4)));
        report.add(step(4, DUE.plus(Duration.ofHours(12)), Recipient.COMMISSION, "commission@YZ-HC", null));
        return report;
    }

    private static ObligationStep step(int number, Instant at, Recipient recipient, String group, Duration ackWithin) {
        return new ObligationStep(new LadderStep(number, at, recipient, number > 1, ackWithin), Group.of(group), false);
    }
}
