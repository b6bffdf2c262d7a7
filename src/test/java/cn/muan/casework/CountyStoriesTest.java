package cn.muan.casework;

import static cn.muan.casework.CaseStage.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.access.CaseAccess;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.obligation.Obligation.State;

/** What the county's notice asks beside the report (S3 二（四）): red is passed on upwards, orange reaches the township without one. */
@MuanTest
@Import(CaseStage.class)
class CountyStoriesTest {

    private static final String FORWARD = "Task_ForwardRedReport";

    @Autowired
    private CaseStage stage;
    @Autowired
    private CaseFiles files;
    @Autowired
    private Forwardings forwardings;
    @Autowired
    private CaseAccess access;
    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void begin() {
        stage.begin("2026-03-02T08:00");
    }

    @Test
    void a_red_report_is_forwarded_just_in_time_to_both_and_both_see_it() {
        Subject her = received(Severity.RED);
        assertThat(stage.duty(her, "O18").trigger()).isEqualTo(at("2026-03-02T12:00"));
        assertThat(stage.duty(her, "O18").due()).isEqualTo(at("2026-03-03T12:00"));
        stage.until("2026-03-03T12:00");
        stage.complete("high-risk-desk@GX-MCH", her, FORWARD, Map.of("forwardingNote", "已电话告知"));
        assertThat(stage.duty(her, "O18").state()).isEqualTo(State.MET);
        assertThat(stage.lateness(stage.duty(her, "O18"))).isZero();

        assertThat(stage.system(() -> access.participants(her))).contains("GX-HC", "SD-MMCH");
        for (String receiver : List.of("commission@GX-HC", "high-risk-desk@SD-MMCH")) {
            Forwarding sent = stage.ask(receiver, () -> files.dossier(her)).orElseThrow().forwardings().get(0);
            assertThat(sent.toCommission()).isEqualTo("GX-HC");
            assertThat(sent.toMunicipalMch()).isEqualTo("SD-MMCH");
            assertThat(sent.forwardedAt()).isEqualTo(at("2026-03-03T12:00"));
            assertThat(sent.note()).isEqualTo("已电话告知");
            assertThat(jdbc.queryForList("select text_key from outbox_message where recipient_group = ?", String.class, receiver))
                    .contains("casework.notice.red-forwarded");
        }
    }

    @Test
    void a_second_later_it_is_late() {
        Subject her = received(Severity.RED);
        stage.until("2026-03-03T12:00:01");
        stage.complete("high-risk-desk@GX-MCH", her, FORWARD, Map.of());
        assertThat(stage.lateness(stage.duty(her, "O18"))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void nobody_else_forwards() {
        Subject her = received(Severity.RED);
        for (String group : List.of("attending@GX-H1", "case-manager@GX-MCH", "high-risk-desk@SD-MMCH", "commission@GX-HC")) {
            assertThatThrownBy(() -> stage.as(group, () -> forwardings.forward(her, null))).as(group).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void an_infection_found_while_the_report_waits_does_not_lose_its_receipt() {
        Subject her = stage.woman("GX-H1", "CN-37-GX", "GX-T1");
        stage.sign(her, "GX-H1", Severity.RED, false);
        stage.report(her, "GX-H1");
        stage.sign(her, "GX-H1", Severity.RED, true);
        assertThat(stage.tasks(her)).containsExactly("Task_AcknowledgeReport");
        assertThat(stage.duty(her, "O15a").state()).isEqualTo(State.OPEN);
        stage.acknowledge(her, "GX-MCH");
        assertThat(stage.tasks(her)).containsExactlyInAnyOrder(FORWARD, "Task_FeedBackToCommunity");
    }

    @Test
    void an_orange_woman_owes_no_report_and_her_township_centre_learns_of_her() {
        Subject her = stage.woman("GX-H1", "CN-37-GX", "GX-T1");
        stage.sign(her, "GX-H1", Severity.ORANGE, false);
        assertThat(stage.duty(her, "O28").trigger()).isEqualTo(at("2026-03-02T08:00"));
        assertThat(stage.duty(her, "O28").owner().key()).isEqualTo("high-risk-desk@GX-MCH");
        stage.feedBack(her, "GX-MCH", "GX-T1");
        assertThat(stage.system(() -> files.caseOf(her)).orElseThrow().centre()).isEqualTo("GX-T1");
        assertThat(stage.system(() -> access.participants(her))).contains("GX-T1");
    }

    private Subject received(Severity severity) {
        Subject her = stage.woman("GX-H1", "CN-37-GX", "GX-T1");
        stage.sign(her, "GX-H1", severity, false);
        stage.report(her, "GX-H1");
        stage.until("2026-03-02T12:00");
        stage.acknowledge(her, "GX-MCH");
        return her;
    }
}
