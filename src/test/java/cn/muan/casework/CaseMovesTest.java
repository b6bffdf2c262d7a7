package cn.muan.casework;

import static cn.muan.casework.CaseStage.at;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import cn.muan.MuanTest;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.obligation.Obligation.State;
import cn.muan.woman.Merging;

/** What happens to a case when she lives elsewhere, gets better, or turns out to be registered twice. */
@MuanTest
@Import(CaseStage.class)
class CaseMovesTest {

    @Autowired
    private CaseStage stage;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Merging merging;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void begin() {
        stage.begin("2026-03-02T08:00");
    }

    @Test
    void a_woman_from_outside_every_known_district_goes_to_the_municipal_institution() {
        Subject her = stage.woman("YZ-H1", "CN-32", null);
        stage.sign(her, "YZ-H1", Severity.RED, false);
        stage.report(her, "YZ-H1");
        stage.acknowledge(her, "YZ-MCH");
        stage.handOver(her, "YZ-MCH");
        assertThat(stage.duty(her, "O29a").owner().key()).isEqualTo("high-risk-desk@CQ-MCH");
        stage.acknowledgeHandover(her, "CQ-MCH");
        stage.complete("high-risk-desk@CQ-MCH", her, "Task_FeedBackToCommunity", java.util.Map.of("outside", true,
                "elsewhere", "外省某社区卫生服务中心", "guidance", "请接续随访"));
        assertThat(stage.duty(her, "O28").state()).isEqualTo(State.MET);
    }

    @Test
    void where_only_the_city_of_residence_is_known_she_counts_as_resident_and_the_story_says_so() {
        Subject her = stage.woman("YZ-H1", "CN-50", null);
        stage.sign(her, "YZ-H1", Severity.RED, false);
        stage.report(her, "YZ-H1");
        stage.acknowledge(her, "YZ-MCH");
        assertThat(stage.tasks(her)).containsExactly("Task_FeedBackToCommunity");
        assertThat(stage.duty(her, "O28").owner().key()).isEqualTo("high-risk-desk@YZ-MCH");
        assertThat(jdbc.queryForObject("select count(*) from timeline_entry where text_key = 'timeline.casework.residence-unknown'",
                Integer.class)).isOne();
    }

    @Test
    void easing_changes_the_colour_and_leaves_every_duty_as_it_was() {
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.sign(her, "YZ-H1", Severity.RED, false);
        stage.until("2026-03-02T10:00");
        stage.sign(her, "YZ-H1", Severity.ORANGE, false);
        assertThat(stage.duty(her, "O15").state()).isEqualTo(State.OPEN);
        assertThat(stage.duty(her, "O15").due()).isEqualTo(at("2026-03-03T08:00"));
        assertThat(stage.duties(her, "O16")).isEmpty();
        assertThat(stage.system(() -> files.caseOf(her)).orElseThrow().severity()).isEqualTo(Severity.ORANGE);
        assertThat(jdbc.queryForList("select distinct severity from worklist_row where subject = ? and task_key = 'Task_ReportHighRisk'",
                String.class, her.value())).containsExactly("ORANGE");
        stage.report(her, "YZ-H1");
        assertThat(stage.duty(her, "O15").state()).isEqualTo(State.MET);
    }

    @Test
    void an_infection_found_later_is_reported_beside_an_orange_duty_that_is_due_earlier() {
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.sign(her, "YZ-H1", Severity.ORANGE, false);
        stage.until("2026-03-03T08:00");
        stage.sign(her, "YZ-H1", Severity.ORANGE, true);
        assertThat(stage.duty(her, "O16").state()).isEqualTo(State.OPEN);
        assertThat(stage.duty(her, "O17").due()).isEqualTo(at("2026-03-08T08:00"));
        stage.report(her, "YZ-H1");
        assertThat(stage.duty(her, "O16").state()).isEqualTo(State.MET);
        assertThat(stage.duty(her, "O17").state()).isEqualTo(State.MET);
    }

    @Test
    void a_case_goes_on_under_the_record_that_stays() {
        Subject twice = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.sign(twice, "YZ-H1", Severity.RED, false);
        stage.ask("attending@YZ-H1", () -> merging.mergeAndJoin(her, twice, "同一人重复建档"));
        assertThat(stage.tasks(twice)).isEmpty();
        assertThat(stage.tasks(her)).containsExactly("Task_ReportHighRisk");
        assertThat(stage.duty(her, "O15").due()).isEqualTo(at("2026-03-03T08:00"));
        stage.report(her, "YZ-H1");
        assertThat(stage.duty(her, "O15").state()).isEqualTo(State.MET);
    }

    @Test
    void two_cases_of_one_woman_become_one_and_the_worse_colour_counts() {
        Subject twice = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.sign(twice, "YZ-H1", Severity.RED, false);
        stage.sign(her, "YZ-H1", Severity.ORANGE, false);
        stage.report(her, "YZ-H1");
        stage.ask("attending@YZ-H1", () -> merging.mergeAndJoin(her, twice, "同一人重复建档"));
        assertThat(stage.system(() -> files.caseOf(her)).orElseThrow().severity()).isEqualTo(Severity.RED);
        assertThat(stage.tasks(twice)).isEmpty();
        assertThat(stage.tasks(her)).containsExactly("Task_ReportHighRisk");
        assertThat(stage.duty(her, "O15").state()).isEqualTo(State.OPEN);
    }
}
