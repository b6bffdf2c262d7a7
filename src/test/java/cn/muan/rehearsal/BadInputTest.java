package cn.muan.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import cn.muan.CleanHouse;
import cn.muan.MuanTest;
import cn.muan.base.Messages;
import cn.muan.rehearsal.Outcome.Kind;

/** What is wrong with a file, or with what it tells, comes with its line and a clear sentence. */
@MuanTest
class BadInputTest {

    private static final String HEAD = "name: 一个情景\ncovers: [O15]\nstart: 2026-05-11 10:00\nsteps:\n";
    private static final String RED = "  - {at: '10:00', do: confirm, as: attending@YZ-H1, with: {colour: red}}\n";

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void an_unknown_act_is_named_with_the_one_meant() {
        assertUnreadable("  - {at: '10:00', do: scren, as: attending@YZ-H1}\n", "x.yaml:5 没有“scren”这个动作。→ screen?");
    }

    @Test
    void time_that_runs_backwards_is_named() {
        assertUnreadable("  - {at: '11:00', do: nothing}\n  - {at: '10:59', do: nothing}\n",
                "x.yaml:6 时间倒流：2026-05-11 10:59 早于上一步的 2026-05-11 11:00。");
    }

    @Test
    void words_nobody_knows_are_named_together() {
        Outcome outcome = run("""
                  - {at: tomorrow, do: nothing}
                  - {at: +1h, do: report, as: atending@YZ-H1}
                  - {at: +1h, do: report, as: attending@YZ-H9}
                  - {at: +1h, do: complete, task: Task_ReportHighRsk, as: attending@YZ-H1}
                  - at: +1h
                    expect:
                      obligations: [{code: O99}]
                      participants: [YZ-X]
                  - {at: +1h, do: report}
                """);
        assertThat(outcome.kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(outcome.report()).containsExactly(
                "x.yaml:5 “tomorrow”不是时刻。可写：2026-04-30 16:00、18:30、+2h30m、+1d 12:00。",
                "x.yaml:6 没有“atending”这个角色。→ attending?",
                "x.yaml:7 没有“YZ-H9”这个机构。→ YZ-H1, YZ-H2, YZ-HC?",
                "x.yaml:8 没有“Task_ReportHighRsk”这项任务。→ Task_ReportHighRisk, Task_ReportDischarge, Task_ReportProblem?",
                "x.yaml:11 没有“O99”这项职责。",
                "x.yaml:12 没有“YZ-X”这个机构。→ YZ-C1, YZ-C2, YZ-H1?",
                "x.yaml:13 缺少“as”。");
    }

    @Test
    void a_task_that_is_not_open_says_which_are() {
        assertFailed(RED + "  - {at: '10:00', do: feed-back, as: high-risk-desk@YZ-MCH}\n",
                "x.yaml:6 “feed-back”被拒绝（high-risk-desk@YZ-MCH）：任务 Task_FeedBackToCommunity 没有打开；打开的任务：Task_DiscussCase, Task_DraftPlan, Task_ReportHighRisk。");
    }

    @Test
    void a_value_its_form_refuses_is_named_at_its_own_line() {
        assertFailed(RED + """
                  - at: 11:00
                    do: report
                    as: attending@YZ-H1
                    with:
                      contactArranged: true
                      nextContactOn: 2026-05-01
                """, "x.yaml:11 “report”的“nextContactOn”被拒绝：");
    }

    @Test
    void a_field_the_form_does_not_have_does_not_show_or_only_shows_is_named() {
        assertUnreadable(RED + "  - at: 11:00\n    do: report\n    as: attending@YZ-H1\n    with: {diagnose: 出血}\n",
                "x.yaml:9 “report-high-risk”没有“diagnose”这一项。可填：diagnosis");
        assertUnreadable(RED + "  - at: 11:00\n    do: report\n    as: attending@YZ-H1\n    with: {nextContactOn: +7d}\n",
                "x.yaml:9 此时“report-high-risk”不显示“nextContactOn”，无法填写。");
        assertUnreadable(RED + "  - at: 11:00\n    do: report\n    as: attending@YZ-H1\n    with: {severity: green}\n",
                "x.yaml:9 “report-high-risk”中的“severity”只显示，不能填写。");
    }

    @Test
    void a_woman_nobody_registered_and_one_registered_twice_are_named() {
        assertUnreadable("  - {at: '10:00', do: reassess, as: attending@YZ-H1}\n", "x.yaml:5 “her”尚未登记。");
        assertUnreadable(RED + RED, "x.yaml:6 “her”已经登记过；第二位孕产妇请用 woman 另起名字。");
    }

    @Test
    void a_value_no_part_of_a_word_takes_is_named() {
        assertUnreadable("  - {at: '10:00', do: confirm, as: attending@YZ-H1, with: {color: red}}\n", "x.yaml:5 “confirm”没有“color”这一项。");
    }

    @Test
    void a_wrong_role_fails() {
        assertFailed(RED + "  - {at: '11:00', do: report, as: maternal-worker@YZ-C1}\n",
                "x.yaml:6 “report”被拒绝（maternal-worker@YZ-C1）：此人无权这样做。");
    }

    @Test
    void a_refusal_that_does_not_come_or_comes_for_another_reason_fails() {
        assertFailed(RED + "  - {at: '11:00', do: report, as: attending@YZ-H1, refused: rights}\n", "x.yaml:6 “report”应当被拒绝（rights），却做成了。");
        assertFailed(RED + "  - {at: '11:00', do: report, as: attending@YZ-H2, refused: not-open}\n", "x.yaml:6 “report”应当因“not-open”被拒绝，实际因“rights”。");
    }

    @Test
    void a_wrong_expectation_says_what_when_and_the_story_so_far() {
        Outcome outcome = run(RED + """
                  - at: 12:00
                    expect:
                      severity: orange
                      obligations:
                        - {code: O15, due: 2026-05-12 11:00}
                """);
        assertThat(outcome.kind()).isEqualTo(Kind.FAILED);
        assertThat(outcome.report().subList(0, 4)).containsExactlyInAnyOrder(
                "x.yaml:8 与预期不符\n    预期 severity: orange\n    实际\n    severity: red",
                "x.yaml:10 与预期不符\n    预期 code: O15, due: 2026-05-12 11:00\n    实际\n    code: O15, owner: attending@YZ-H1, since: 2026-05-11 10:00, due: 2026-05-12 10:00, state: open, late: none",
                "时刻 2026-05-11 12:00", "“her”的经过：");
        assertThat(outcome.report().get(4)).contains("2026-05-11 10:00 [经办] 在渝中区示例第一医院登记建档");
    }

    @Test
    void each_kind_of_expectation_can_fail() {
        for (String wrong : List.of("tasks: [{task: Task_ReportHighRisk, due: '10:00'}]", "tasks: [{task: Task_ReportHighRisk, claimed: true}]",
                "tasks: [{task: Task_ReportHighRisk, owner: attending@YZ-H2}]", "no-tasks: all", "no-tasks: [报送高危孕产妇]", "no-other-tasks: true",
                "obligations: [{code: O15, state: met}]", "obligations: [{code: O15, late: 1m}]", "obligations: [{code: O15, count: 2}]",
                "obligations: [{code: O16}]", "no-obligations: [O15]", "no-obligations: [{code: O22, state: met}]",
                "alarms: [{obligation: O15, at: '23:00'}]", "no-alarms: [O15]", "no-alarms: all", "no-alarms: [{obligation: O15, to: attending@YZ-H1}]",
                "alarms: [{obligation: O15, acknowledged: true}]", "holder: nobody", "case: closed", "closing: DIED", "severity: none", "infectious: true",
                "care-level: 1", "participants: [YZ-C1]", "no-participants: [YZ-H1]", "can-see: [attending@YL-H1]", "cannot-see: [attending@YZ-H1]",
                "story: [已经分娩]", "no-story: [登记建档]")) {
            CleanHouse.clean(jdbc);
            Outcome outcome = run(RED + "  - {at: '22:00', expect: {" + wrong + "}}\n");
            assertThat(outcome.kind()).as(wrong + " " + outcome.report()).isEqualTo(Kind.FAILED);
            assertThat(outcome.report().get(0)).as(wrong).startsWith("x.yaml:6 与预期不符");
        }
    }

    @Test
    void the_same_is_said_in_english() {
        Outcome outcome = rehearsal.run("x.yaml", HEAD + "  - {at: '10:00', do: scren, as: attending@YZ-H1}\n", Messages.ENGLISH);
        assertThat(outcome.report()).containsExactly("x.yaml:5 There is no act \"scren\". → screen?");
    }

    private void assertUnreadable(String steps, String start) {
        assertThat(outcome(steps, Kind.UNREADABLE)).startsWith(start);
    }

    private void assertFailed(String steps, String start) {
        assertThat(outcome(steps, Kind.FAILED)).startsWith(start);
    }

    private String outcome(String steps, Kind kind) {
        CleanHouse.clean(jdbc);
        Outcome outcome = run(steps);
        assertThat(outcome.kind()).as(String.join("\n", outcome.report())).isEqualTo(kind);
        return outcome.report().get(0);
    }

    private Outcome run(String steps) {
        return rehearsal.run("x.yaml", HEAD + steps, Messages.CHINESE);
    }
}
