package cn.muan.followup;

import static cn.muan.casework.CaseStage.at;
import static cn.muan.casework.CaseStage.notReached;
import static cn.muan.casework.CaseStage.reached;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import cn.muan.MuanTest;
import cn.muan.access.CaseAccess;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligation.State;
import cn.muan.woman.KeyFlag;

/** Acceptance scenarios 4 (cadence) and 10, and follow-up of yellow women and key persons, with the packaged tables, models and forms. */
@MuanTest
@Import(CaseStage.class)
class FollowUpScenariosTest {

    private static final String WORKER = "maternal-worker@YZ-C1";
    private static final String CALL = "Task_CallByPhone";
    private static final String VISIT = "Task_VisitAtHome";
    private static final String SEE = "Task_SeeInPerson";

    @Autowired
    private CaseStage stage;

    @Autowired
    private FollowUpFiles files;

    @Autowired
    private CaseAccess access;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void scenario_10_cadence_at_month_end() {
        stage.begin("2026-01-31T10:00");
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.followed(her, Severity.RED, false, "YZ-C1");
        assertThat(stage.periods(her, "O30", "phone")).containsExactly("2026-02-07 OPEN");
        assertThat(stage.periods(her, "O30", "home")).containsExactly("2026-02-28 OPEN");
        assertThat(stage.task(her, CALL).orElseThrow().due()).isEqualTo(at("2026-02-08T00:00"));
        assertThat(stage.task(her, VISIT).orElseThrow().due()).isEqualTo(at("2026-03-01T00:00"));

        stage.until("2026-02-09T12:00");
        Obligation missed = stage.duties(her, "O30").stream().filter(duty -> duty.occurrence().equals("phone:2026-02-07")).findFirst().orElseThrow();
        assertThat(stage.alarms(missed)).containsExactly("2026-02-07T00:00 maternal-worker@YZ-C1",
                "2026-02-08T00:00 department-head@YZ-C1", "2026-02-09T00:00 high-risk-desk@YZ-MCH");
        assertThat(stage.periods(her, "O30", "phone")).containsExactly("2026-02-07 OPEN", "2026-02-14 OPEN");
        assertThat(stage.task(her, CALL).orElseThrow().due()).as("the row stays overdue").isEqualTo(at("2026-02-08T00:00"));

        stage.until("2026-02-10T09:00");
        stage.complete(WORKER, her, CALL, reached("2026-02-10"));
        assertThat(stage.periods(her, "O30", "phone")).containsExactly("2026-02-07 SUPERSEDED", "2026-02-14 MET");
        assertThat(stage.lateness(again(missed, her))).as("its breach stays").isEqualTo(Duration.ofHours(57));
        assertThat(stage.open(her, CALL)).isEmpty();

        stage.until("2026-02-20T10:00");
        stage.complete(WORKER, her, VISIT, reached("2026-02-20"));
        stage.until("2026-03-05T10:00");
        stage.complete(WORKER, her, VISIT, reached("2026-03-05"));
        assertThat(stage.periods(her, "O30", "home")).containsExactly("2026-02-28 MET", "2026-03-31 MET");
        stage.until("2026-04-01T00:00");
        assertThat(stage.periods(her, "O30", "home")).containsExactly("2026-02-28 MET", "2026-03-31 MET", "2026-04-30 OPEN");
        assertThat(stage.task(her, VISIT).orElseThrow().due()).isEqualTo(at("2026-05-01T00:00"));
    }

    @Test
    void scenario_10_a_copy_of_the_missed_call_goes_to_the_safety_office_of_the_hospital_that_manages_her() {
        stage.begin("2026-01-31T10:00");
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.followed(her, Severity.RED, false, "YZ-C1");
        stage.until("2026-02-07T23:59");
        assertThat(copies(her)).isEmpty();
        stage.until("2026-02-16T00:00");
        assertThat(copies(her)).containsExactly("safety-office@YZ-H1", "safety-office@YZ-H1");
    }

    @Test
    void scenario_4_orange_and_infectious_make_one_monthly_call() {
        stage.begin("2026-09-28T09:00");
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.followed(her, Severity.ORANGE, true, "YZ-C1");
        assertThat(running(her)).containsExactly("O31 phone MONTH 1");
        assertThat(stage.periods(her, "O31", "phone")).containsExactly("2026-10-28 OPEN");
        assertThat(stage.open(her, CALL)).hasSize(1);
    }

    @Test
    void an_infectious_woman_of_a_lower_colour_is_called_monthly_and_a_red_one_only_as_a_red_one() {
        stage.begin("2026-09-28T09:00");
        Subject yellow = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.followed(yellow, Severity.YELLOW, true, "YZ-C1");
        assertThat(running(yellow)).containsExactly("O31 phone MONTH 1");
        Subject red = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.followed(red, Severity.RED, true, "YZ-C1");
        assertThat(running(red)).containsExactlyInAnyOrder("O30 home MONTH 1", "O30 phone WEEK 1");
    }

    @Test
    void periods_that_ended_before_the_centre_was_told_are_not_charged() {
        stage.begin("2026-01-31T10:00");
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.sign(her, "YZ-H1", Severity.RED, false);
        stage.report(her, "YZ-H1");
        stage.acknowledge(her, "YZ-MCH");
        stage.until("2026-02-16T09:00");
        stage.feedBack(her, "YZ-MCH", "YZ-C1");
        assertThat(stage.periods(her, "O30", "phone")).containsExactly("2026-02-21 OPEN");
        assertThat(stage.periods(her, "O30", "home")).containsExactly("2026-02-28 OPEN");
        assertThat(stage.duties(her, "O30").get(0).trigger()).isEqualTo(at("2026-02-16T09:00"));
    }

    @Test
    void where_no_jurisdiction_asks_for_follow_up_none_is_owed() {
        stage.begin("2026-01-31T10:00");
        Subject her = stage.woman("GX-H1", "CN-37-GX", "GX-T1");
        stage.sign(her, "GX-H1", Severity.RED, false);
        stage.complete("attending@GX-H1", her, "Task_ReportHighRisk", CaseStage.reportAnswers());
        stage.acknowledge(her, "GX-MCH");
        stage.feedBack(her, "GX-MCH", "GX-T1");
        assertThat(running(her)).isEmpty();
        assertThat(stage.duties(her, "O30")).isEmpty();
    }

    @Test
    void a_yellow_woman_is_seen_in_each_window_of_gestation_from_the_signature_on() {
        stage.begin("2026-03-02T09:00");
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1", 22, Set.of());
        stage.sign(her, "YZ-H1", Severity.YELLOW, false);
        LocalDate began = LocalDate.of(2026, 3, 2).minusWeeks(22);
        assertThat(running(her)).containsExactly("O32 visit GESTATION 16-20,21-24,28-36,37-40");
        assertThat(stage.periods(her, "O32", "visit")).as("the window that passed is not charged").containsExactly(due(began, 24) + " OPEN");
        assertThat(stage.system(() -> access.participants(her))).contains("YZ-C1");
        stage.complete(WORKER, her, SEE, reached("2026-03-02"));
        assertThat(stage.open(her, SEE)).isEmpty();

        stage.until(began.plusWeeks(28).minusDays(1) + "T23:59");
        assertThat(stage.open(her, SEE)).isEmpty();
        stage.until(began.plusWeeks(28) + "T00:00");
        assertThat(stage.open(her, SEE)).hasSize(1);
        stage.until(began.plusWeeks(37) + "T08:00");
        assertThat(stage.periods(her, "O32", "visit")).containsExactly(due(began, 24) + " MET", due(began, 36) + " OPEN", due(began, 40) + " OPEN");
        stage.complete(WORKER, her, SEE, reached(began.plusWeeks(37).toString()));
        assertThat(stage.periods(her, "O32", "visit")).containsExactly(due(began, 24) + " MET", due(began, 36) + " SUPERSEDED", due(began, 40) + " MET");
        assertThat(running(her)).as("nothing is left").isEmpty();
    }

    @Test
    void a_green_woman_is_not_followed_up_and_a_disabled_one_is_visited_once_whatever_her_colour() {
        stage.begin("2026-03-02T09:00");
        Subject green = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.sign(green, "YZ-H1", Severity.GREEN, false);
        assertThat(running(green)).isEmpty();
        Subject disabled = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1", 12, Set.of(KeyFlag.DISABLED));
        stage.sign(disabled, "YZ-H1", Severity.GREEN, false);
        assertThat(running(disabled)).containsExactly("O33 home ONCE 30");
        assertThat(stage.periods(disabled, "O33", "home")).containsExactly("2026-04-01 OPEN");

        stage.until("2026-04-05T09:00");
        assertThat(stage.open(disabled, VISIT)).as("late, and still owed").hasSize(1);
        stage.complete(WORKER, disabled, VISIT, notReached("2026-04-05"));
        assertThat(stage.open(disabled, VISIT)).hasSize(1);
        stage.complete(WORKER, disabled, VISIT, reached("2026-04-05"));
        assertThat(stage.duty(disabled, "O33").state()).isEqualTo(State.MET);
        assertThat(stage.lateness(stage.duty(disabled, "O33"))).isEqualTo(Duration.ofHours(81));
        assertThat(running(disabled)).isEmpty();
        stage.sign(disabled, "YZ-H1", Severity.GREEN, false);
        assertThat(running(disabled)).as("once is once").isEmpty();
    }

    @Test
    void a_home_visit_counts_for_the_red_and_for_the_psychiatric_duty_and_not_for_the_call() {
        stage.begin("2026-01-31T10:00");
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1", 20, Set.of(KeyFlag.PSYCHIATRIC));
        stage.followed(her, Severity.RED, false, "YZ-C1");
        assertThat(running(her)).containsExactlyInAnyOrder("O30 home MONTH 1", "O30 phone WEEK 1", "O33 home ONCE 30");
        assertThat(stage.open(her, VISIT)).hasSize(2);

        stage.until("2026-02-03T10:00");
        stage.complete(WORKER, her, VISIT, reached("2026-02-03"));
        assertThat(stage.periods(her, "O30", "home")).containsExactly("2026-02-28 MET");
        assertThat(stage.duty(her, "O33").state()).isEqualTo(State.MET);
        assertThat(stage.open(her, VISIT)).as("both tasks are gone").isEmpty();
        assertThat(stage.periods(her, "O30", "phone")).containsExactly("2026-02-07 OPEN");
        assertThat(running(her)).containsExactlyInAnyOrder("O30 home MONTH 1", "O30 phone WEEK 1");
    }

    private List<String> running(Subject her) {
        return stage.system(() -> files.running(her)).stream().map(series -> series.code() + " " + series.contact().code() + " " + series.unit()
                + " " + (series.amount() == 0 ? series.gestationWindows() : series.amount())).toList();
    }

    private Obligation again(Obligation duty, Subject her) {
        return stage.duties(her, duty.code()).stream().filter(one -> one.id() == duty.id()).findFirst().orElseThrow();
    }

    private static LocalDate due(LocalDate began, int week) {
        return began.plusDays(week * 7L + 6);
    }

    private List<String> copies(Subject her) {
        return jdbc.queryForList("select recipient_group from outbox_message where subject = ? and idempotency_key like 'follow-up-missed:%'",
                String.class, her.value());
    }
}
