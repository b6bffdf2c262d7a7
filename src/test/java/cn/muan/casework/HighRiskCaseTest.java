package cn.muan.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.Test;

import cn.muan.access.Actor;
import cn.muan.access.Group;
import cn.muan.access.Title;
import cn.muan.base.Refused;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.risk.RiskSigned;

class HighRiskCaseTest {

    private static final Instant FIRST = Instant.parse("2026-08-01T01:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-08-02T12:00:00Z");
    private static final ReportingPlace HOSPITAL = new ReportingPlace("YZ-H1", "CN-50-YZ", "YZ-MCH");

    private final HighRiskCase orange = opened(Severity.ORANGE, false);

    @Test
    void what_nobody_reported_is_to_be_reported() {
        assertThat(orange.colourUnreported()).isTrue();
        assertThat(orange.infectionUnreported()).isFalse();
        orange.reported();
        assertThat(orange.colourUnreported()).isFalse();
    }

    @Test
    void a_new_infection_is_reported_without_the_colour_again() {
        orange.reported();
        orange.assessed(signed(Severity.ORANGE, true, SECOND));
        assertThat(orange.colourUnreported()).isFalse();
        assertThat(orange.infectionUnreported()).isTrue();
        assertThat(orange.severitySince()).isEqualTo(FIRST);
        assertThat(orange.infectiousSince()).isEqualTo(SECOND);
    }

    @Test
    void a_colour_that_eases_and_returns_is_reported_again() {
        orange.reported();
        orange.assessed(signed(Severity.YELLOW, false, SECOND));
        assertThat(orange.colourUnreported()).isFalse();
        orange.assessed(signed(Severity.ORANGE, false, SECOND.plusSeconds(60)));
        assertThat(orange.colourUnreported()).isTrue();
        assertThat(orange.severitySince()).isEqualTo(SECOND.plusSeconds(60));
    }

    @Test
    void yellow_with_an_infection_owes_no_colour_report() {
        HighRiskCase purple = opened(Severity.YELLOW, true);
        assertThat(purple.colourUnreported()).isFalse();
        assertThat(purple.infectionUnreported()).isTrue();
    }

    @Test
    void a_closed_case_takes_no_more_acts() {
        orange.close(ClosingReason.DIED, null, "个案员", SECOND);
        assertThatThrownBy(() -> orange.managedBy(1, "个案员")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> orange.close(ClosingReason.DIED, null, "个案员", SECOND)).isInstanceOf(Refused.class);
    }

    @Test
    void only_those_who_manage_her_close_her_case() {
        assertThat(orange.mayBeClosedBy(at("case-manager@YZ-MCH"))).isTrue();
        assertThat(orange.mayBeClosedBy(at("high-risk-desk@YL-MCH"))).isTrue();
        assertThat(orange.mayBeClosedBy(at("attending@YZ-H1"))).isFalse();
        assertThat(orange.mayBeClosedBy(at("high-risk-desk@CQ-MCH"))).isFalse();
    }

    private static HighRiskCase opened(Severity severity, boolean infectious) {
        return new HighRiskCase(signed(severity, infectious, FIRST), HOSPITAL, new ResidencePlace(true, "CN-50-YL", "YL-MCH"));
    }

    private static RiskSigned signed(Severity severity, boolean infectious, Instant at) {
        return new RiskSigned(1, Subject.pregnancy(1), "YZ-H1", severity, infectious, null, false, at);
    }

    private static Actor at(String group) {
        return new Actor(7, "somebody", "某人", Title.NONE, Set.of(Group.of(group)), false);
    }
}
