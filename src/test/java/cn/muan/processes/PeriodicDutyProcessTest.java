package cn.muan.processes;

import static cn.muan.casework.CaseStage.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import cn.muan.MuanTest;
import cn.muan.access.CaseAccess;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.directory.DirectoryService;
import cn.muan.engine.SteppedClock;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligation.State;
import cn.muan.obligation.ObligationStep;
import cn.muan.periodic.process.PeriodicDutyModel;
import cn.muan.worklist.Reconciliation;
import cn.muan.worklist.Worklist;

/** 定期职责: each ending and each timer of one period, the next period after it, and weeks nobody was there. */
@MuanTest
@Import(CaseStage.class)
class PeriodicDutyProcessTest {

    private static final String DESK = "high-risk-desk@GX-MCH";
    private static final Subject WEEK_14 = Subject.institution("GX-MCH", "2026W14");
    private static final Subject WEEK_15 = Subject.institution("GX-MCH", "2026W15");

    @Autowired
    private CaseStage stage;
    @Autowired
    private SteppedClock time;
    @Autowired
    private DirectoryService directory;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private HistoryService history;
    @Autowired
    private CaseAccess access;
    @Autowired
    private Worklist worklist;
    @Autowired
    private Reconciliation reconciliation;

    @Test
    void the_week_of_the_county_begins_with_its_institution_and_only_there() {
        stage.begin("2026-03-31T08:00");
        assertThat(periods("O19")).containsExactly("GX-MCH 2026W14 OPEN");
        assertThat(periods("O20a")).containsExactly("GX-MCH 2026M03 OPEN");
        Obligation week = stage.duty(WEEK_14, "O19");
        assertThat(week.owner().key()).isEqualTo(DESK);
        assertThat(week.trigger()).isEqualTo(at("2026-03-30T00:00"));
        assertThat(week.due()).isEqualTo(at("2026-04-06T00:00"));
        assertThat(week.ladderClass()).isEqualTo("P-week");
        assertThat(stage.task(WEEK_14, PeriodicDutyModel.TASK_SUBMIT_RED_LIST).orElseThrow().due()).isEqualTo(week.due());
        assertThat(rowHead(WEEK_14)).isEqualTo("冠县妇幼保健院 2026年第14周（03-30至04-05）");
    }

    @Test
    void the_red_list_is_kept_as_it_stood_and_the_next_week_begins_at_midnight() {
        stage.begin("2026-03-30T08:00");
        Subject red = stage.woman("GX-H1", "CN-37-GX", "GX-T1");
        stage.sign(red, "GX-H1", Severity.RED, false);
        Subject orange = stage.woman("GX-H1", "CN-37-GX", "GX-T1");
        stage.sign(orange, "GX-H1", Severity.ORANGE, false);
        stage.complete(DESK, WEEK_14, PeriodicDutyModel.TASK_SUBMIT_RED_LIST, Map.of("checked", true, "note", "一人在院"));

        assertThat(stage.duty(WEEK_14, "O19").state()).isEqualTo(State.MET);
        assertThat(jdbc.queryForList("select subject from case_list_row", String.class)).containsExactly(red.value());
        assertThat(jdbc.queryForObject("select note from case_list", String.class)).isEqualTo("一人在院");
        assertThat(ended(WEEK_14)).contains(PeriodicDutyModel.END_RED_LIST).doesNotContain(PeriodicDutyModel.END_NEXT_BEGUN);
        stage.until("2026-04-05T23:59");
        assertThat(periods("O19")).hasSize(1);
        stage.until("2026-04-06T00:00");
        assertThat(periods("O19")).containsExactly("GX-MCH 2026W14 DONE", "GX-MCH 2026W15 OPEN");
        assertThat(ended(WEEK_14)).contains(PeriodicDutyModel.END_NEXT_BEGUN);
        assertThat(stage.alarms(stage.duty(WEEK_14, "O19"))).isEmpty();
        assertThat(stage.duty(WEEK_15, "O19").due()).isEqualTo(at("2026-04-13T00:00"));
    }

    @Test
    void the_list_must_have_been_checked() {
        stage.begin("2026-03-30T08:00");
        assertThatThrownBy(() -> stage.complete(DESK, WEEK_14, PeriodicDutyModel.TASK_SUBMIT_RED_LIST, Map.of("checked", false)))
                .isInstanceOfSatisfying(FieldsRefused.class, refused -> assertThat(refused.errors()).containsKey("checked"));
        assertThat(stage.duty(WEEK_14, "O19").open()).isTrue();
    }

    @Test
    void a_missed_week_climbs_to_the_bureau_the_next_begins_all_the_same_and_a_late_list_closes_only_its_own() {
        stage.begin("2026-03-30T08:00");
        stage.until("2026-04-09T00:00");
        assertThat(stage.alarms(stage.duty(WEEK_14, "O19"))).containsExactly("2026-04-02T12:00 " + DESK,
                "2026-04-04T14:24 department-head@GX-MCH", "2026-04-06T00:00 commission@GX-HC", "2026-04-09T00:00 high-risk-desk@SD-MMCH");
        assertThat(stage.task(WEEK_14, "Task_StepIn").orElseThrow().groups()).containsExactly("commission@GX-HC");
        assertThat(stage.task(WEEK_15, PeriodicDutyModel.TASK_SUBMIT_RED_LIST)).isPresent();

        stage.until("2026-04-09T10:00");
        stage.complete(DESK, WEEK_14, PeriodicDutyModel.TASK_SUBMIT_RED_LIST, Map.of("checked", true));
        Obligation late = stage.duty(WEEK_14, "O19");
        assertThat(late.state()).isEqualTo(State.MET);
        assertThat(stage.lateness(late)).isEqualTo(Duration.ofHours(82));
        assertThat(stage.duty(WEEK_15, "O19").open()).isTrue();
        assertThat(stage.task(WEEK_14, "Task_StepIn")).isEmpty();
    }

    @Test
    void the_bureau_steps_in_on_an_institution_like_on_a_case() {
        stage.begin("2026-03-30T08:00");
        stage.until("2026-04-06T00:00");
        assertThat(jdbc.queryForList("select who from worklist_row where group_key = 'commission@GX-HC'", String.class))
                .contains("冠县妇幼保健院 2026年第14周（03-30至04-05）");
        stage.complete("commission@GX-HC", WEEK_14, "Task_StepIn", Map.of("measures", List.of("phoned"), "contacted", "妇幼科",
                "expectedAt", at("2026-04-07T10:00")));
        assertThat(stage.duty(WEEK_14, "O19").open()).isTrue();
        assertThat(stage.<List<Reconciliation.Finding>>system(reconciliation::run)).isEmpty();
        stage.system(() -> {
            worklist.refreshHeadings(WEEK_14);
            return null;
        });
        assertThat(rowHead(WEEK_14)).startsWith("冠县妇幼保健院");
    }

    @Test
    void three_weeks_of_downtime_leave_one_duty_for_each_week_with_one_alarm_at_most() {
        stage.begin("2026-03-30T08:00");
        time.startAt(at("2026-04-21T09:00"));
        stage.until("2026-04-21T09:00");
        assertThat(periods("O19")).containsExactly("GX-MCH 2026W14 OPEN", "GX-MCH 2026W15 OPEN", "GX-MCH 2026W16 OPEN", "GX-MCH 2026W17 OPEN");
        for (String week : List.of("2026W14", "2026W15", "2026W16")) {
            Obligation missed = stage.duty(Subject.institution("GX-MCH", week), "O19");
            assertThat(stage.lateness(missed)).as(week).isPositive();
            assertThat(stage.alarms(missed)).as(week).hasSize(1);
            assertThat(missed.steps().stream().filter(step -> step.state() == ObligationStep.State.PASSED)).as(week).isNotEmpty();
        }
        Obligation present = stage.duty(Subject.institution("GX-MCH", "2026W17"), "O19");
        assertThat(stage.lateness(present)).isZero();
        assertThat(stage.alarms(present)).isEmpty();
    }

    @Test
    void who_manages_nobody_as_the_month_begins_gets_a_nil_report_without_work() {
        stage.begin("2026-03-30T08:00");
        Subject march = Subject.institution("GX-H1", "2026M03");
        assertThat(periods("O20")).containsExactly("GX-H1 2026M03 NIL");
        assertThat(stage.duties(march, "O20")).isEmpty();
        assertThat(stage.task(march, PeriodicDutyModel.TASK_SUBMIT_TRACKING)).isEmpty();
        assertThat(ended(march)).contains(PeriodicDutyModel.END_NIL);
        stage.until("2026-04-01T00:00");
        assertThat(periods("O20")).containsExactly("GX-H1 2026M03 NIL", "GX-H1 2026M04 NIL");
    }

    @Test
    void the_head_of_the_hospital_reports_whom_it_managed_in_the_month() {
        stage.begin("2026-03-30T08:00");
        Subject orange = stage.woman("GX-H1", "CN-37-GX", "GX-T1");
        stage.sign(orange, "GX-H1", Severity.ORANGE, false);
        stage.until("2026-04-10T09:00");
        Subject later = stage.woman("GX-H1", "CN-37-GX", "GX-T1");
        stage.sign(later, "GX-H1", Severity.YELLOW, true);
        Subject yellow = stage.woman("GX-H1", "CN-37-GX", "GX-T1");
        stage.sign(yellow, "GX-H1", Severity.YELLOW, false);
        Subject april = Subject.institution("GX-H1", "2026M04");
        assertThat(stage.duty(april, "O20").due()).isEqualTo(at("2026-05-01T00:00"));
        stage.until("2026-04-28T00:00");
        assertThat(stage.alarms(stage.duty(april, "O20"))).containsExactly("2026-04-21T00:00 department-head@GX-H1",
                "2026-04-28T00:00 department-head@GX-H1");
        stage.complete("department-head@GX-H1", april, PeriodicDutyModel.TASK_SUBMIT_TRACKING,
                Map.of("tracked", List.of(orange.value()), "note", "一人失联，已请乡镇协助"));

        assertThat(stage.duty(april, "O20").state()).isEqualTo(State.MET);
        assertThat(jdbc.queryForList("select concat(subject, ' ', case when tracked then 'yes' else 'no' end) from case_list_row order by id", String.class))
                .containsExactly(orange + " yes", later + " no");
        assertThat(ended(april)).contains(PeriodicDutyModel.END_TRACKING);
    }

    @Test
    void a_month_without_a_report_alarms_the_safety_office_and_then_the_county() {
        stage.begin("2026-03-30T08:00");
        stage.sign(stage.woman("GX-H1", "CN-37-GX", "GX-T1"), "GX-H1", Severity.ORANGE, false);
        Subject april = Subject.institution("GX-H1", "2026M04");
        stage.until("2026-05-16T00:00");
        assertThat(stage.alarms(stage.duty(april, "O20")).subList(2, 5)).containsExactly("2026-05-01T00:00 safety-office@GX-H1",
                "2026-05-04T00:00 high-risk-desk@GX-MCH", "2026-05-16T00:00 commission@GX-HC");
    }

    @Test
    void the_minutes_of_the_meeting_belong_to_its_month() {
        stage.begin("2026-04-01T08:00");
        Subject april = Subject.institution("GX-MCH", "2026M04");
        stage.until("2026-04-20T08:00");
        assertThatThrownBy(() -> hold(april, "2026-03-31")).isInstanceOfSatisfying(FieldsRefused.class,
                refused -> assertThat(refused.errors().get("heldOn").key()).isEqualTo("ledger.meeting.too-early"));
        hold(april, "2026-04-20");
        assertThat(stage.duty(april, "O20a").state()).isEqualTo(State.MET);
        assertThat(jdbc.queryForObject("select decisions from review_meeting", String.class)).isEqualTo("逐例跟进");
        assertThat(ended(april)).contains(PeriodicDutyModel.END_MEETING);
    }

    @Test
    void a_meeting_nobody_holds_reminds_ten_and_three_days_before_and_climbs_at_the_months_end() {
        stage.begin("2026-04-01T08:00");
        stage.until("2026-05-01T00:00");
        assertThat(stage.alarms(stage.duty(Subject.institution("GX-MCH", "2026M04"), "O20a"))).containsExactly("2026-04-21T00:00 " + DESK,
                "2026-04-28T00:00 department-head@GX-MCH", "2026-05-01T00:00 commission@GX-HC");
        assertThat(periods("O20a")).containsExactly("GX-MCH 2026M04 OPEN", "GX-MCH 2026M05 OPEN");
    }

    @Test
    void an_institution_out_of_use_begins_no_period_until_it_is_taken_back() {
        stage.begin("2026-03-30T08:00");
        stage.system(() -> {
            directory.deactivate("GX-MCH");
            return null;
        });
        stage.until("2026-04-14T08:00");
        assertThat(periods("O19")).containsExactly("GX-MCH 2026W14 OPEN");
        stage.system(() -> {
            directory.activate("GX-MCH");
            return null;
        });
        assertThat(periods("O19")).containsExactly("GX-MCH 2026W14 OPEN", "GX-MCH 2026W16 OPEN");
    }

    @Test
    void the_owner_the_county_and_nobody_else_may_see_the_period() {
        stage.begin("2026-03-30T08:00");
        for (String group : List.of(DESK, "department-head@GX-MCH", "commission@GX-HC")) {
            assertThat(access.maySee(stage.member(group), WEEK_14)).as(group).isTrue();
        }
        for (String group : List.of("high-risk-desk@YZ-MCH", "attending@GX-H1", "commission@YL-HC", "administrator@MUAN")) {
            assertThat(access.maySee(stage.member(group), WEEK_14)).as(group).isFalse();
        }
    }

    private void hold(Subject month, String day) {
        stage.complete(DESK, month, PeriodicDutyModel.TASK_HOLD_REVIEW_MEETING, Map.of("heldOn", LocalDate.parse(day),
                "attendance", "县医院产科、各乡镇卫生院妇保", "decisions", "逐例跟进"));
    }

    private List<String> periods(String obligation) {
        return jdbc.queryForList("select concat(institution, ' ', period, ' ', state) from periodic_duty where obligation = ? order by starts_on",
                String.class, obligation);
    }

    private String rowHead(Subject subject) {
        return jdbc.queryForList("select who from worklist_row where subject = ? order by id", String.class, subject.value()).get(0);
    }

    private Set<String> ended(Subject subject) {
        return history.createHistoricActivityInstanceQuery().finished().activityType("noneEndEvent").list().stream()
                .filter(end -> history.createHistoricProcessInstanceQuery().processInstanceId(end.getProcessInstanceId())
                        .processInstanceBusinessKey(subject.value()).count() > 0)
                .map(end -> end.getActivityId()).collect(java.util.stream.Collectors.toSet());
    }
}
