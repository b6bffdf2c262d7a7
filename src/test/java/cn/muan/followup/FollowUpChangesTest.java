package cn.muan.followup;

import static cn.muan.casework.CaseStage.at;
import static cn.muan.casework.CaseStage.reached;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;

import cn.muan.MuanTest;
import cn.muan.access.CaseAccess;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseMoved;
import cn.muan.casework.CaseStage;
import cn.muan.casework.Casework;
import cn.muan.casework.ClosingReason;
import cn.muan.engine.SteppedClock;
import cn.muan.engine.UnitOfWork;
import cn.muan.followup.FollowUpSeries.EndReason;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligation.State;
import cn.muan.woman.Dating;
import cn.muan.woman.Ending;
import cn.muan.woman.KeyFlag;
import cn.muan.woman.Merging;
import cn.muan.woman.Pregnancies;
import cn.muan.woman.PregnancyDetails;

/** What happens to the series of a woman who gets worse or better, moves, is lost, gives birth, or turns out to be registered twice. */
@MuanTest
@Import(CaseStage.class)
class FollowUpChangesTest {

    private static final String WORKER = "maternal-worker@YZ-C1";
    private static final String CALL = "Task_CallByPhone";
    private static final String VISIT = "Task_VisitAtHome";
    private static final String SEE = "Task_SeeInPerson";

    @Autowired
    private CaseStage stage;

    @Autowired
    private FollowUpFiles files;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Casework casework;

    @Autowired
    private Pregnancies pregnancies;

    @Autowired
    private Merging merging;

    @Autowired
    private CaseAccess access;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private UnitOfWork unit;

    @Autowired
    private SteppedClock time;

    @Autowired
    private Clock clock;

    @Test
    void an_upgrade_ends_the_monthly_call_and_begins_the_red_contacts_anew_from_the_signature() {
        Subject her = followed(Severity.ORANGE, false);
        stage.until("2026-02-10T15:00");
        stage.sign(her, "YZ-H1", Severity.RED, false);
        assertThat(stage.periods(her, "O31", "phone")).containsExactly("2026-02-28 SUPERSEDED");
        assertThat(stage.lateness(stage.duty(her, "O31"))).isZero();
        assertThat(stage.periods(her, "O30", "phone")).containsExactly("2026-02-17 OPEN");
        assertThat(stage.periods(her, "O30", "home")).containsExactly("2026-03-10 OPEN");
        assertThat(ended(her)).containsExactly("O31 CADENCE_CHANGED");

        List<Long> begun = ids(her);
        stage.report(her, "YZ-H1");
        stage.acknowledge(her, "YZ-MCH");
        stage.until("2026-02-12T09:00");
        stage.feedBack(her, "YZ-MCH", "YZ-C1");
        assertThat(ids(her)).as("the second feedback changes nothing").isEqualTo(begun);
        assertThat(stage.periods(her, "O30", "phone")).containsExactly("2026-02-17 OPEN");
    }

    @Test
    void a_breached_duty_of_an_ended_series_is_superseded_and_keeps_its_breach() {
        Subject her = followed(Severity.ORANGE, false);
        stage.until("2026-03-02T10:00");
        stage.sign(her, "YZ-H1", Severity.RED, false);
        Obligation missed = stage.duties(her, "O31").get(0);
        assertThat(missed.occurrence()).isEqualTo("phone:2026-02-28");
        assertThat(missed.state()).isEqualTo(State.SUPERSEDED);
        assertThat(stage.lateness(missed)).isEqualTo(Duration.ofHours(34));
        assertThat(missed.nextStepAt()).isNull();
    }

    @Test
    void easing_ends_the_red_contacts_and_begins_the_monthly_call_from_the_signature() {
        Subject her = followed(Severity.RED, false);
        stage.until("2026-02-10T15:00");
        stage.sign(her, "YZ-H1", Severity.ORANGE, false);
        assertThat(running(her)).containsExactly("O31 phone 2026-02-10");
        assertThat(stage.periods(her, "O31", "phone")).containsExactly("2026-03-10 OPEN");
        assertThat(stage.open(her, VISIT)).isEmpty();
        assertThat(stage.open(her, CALL)).hasSize(1);
        stage.until("2026-02-20T15:00");
        stage.sign(her, "YZ-H1", Severity.YELLOW, false);
        assertThat(running(her)).as("a managed yellow woman is followed by the norm").containsExactly("O32 visit " + began(her, 30));
    }

    @Test
    void nothing_restarts_where_colour_and_cadence_stay() {
        Subject orange = followed(Severity.ORANGE, false);
        List<Long> series = ids(orange);
        stage.until("2026-02-10T15:00");
        stage.sign(orange, "YZ-H1", Severity.ORANGE, true);
        stage.until("2026-02-11T15:00");
        stage.sign(orange, "YZ-H1", Severity.ORANGE, false);
        assertThat(ids(orange)).isEqualTo(series);
        assertThat(stage.periods(orange, "O31", "phone")).containsExactly("2026-02-28 OPEN");
    }

    @Test
    void a_call_that_goes_on_under_another_colour_counts_from_that_colour() {
        stage.begin("2026-01-31T10:00");
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.followed(her, Severity.YELLOW, true, "YZ-C1");
        stage.until("2026-02-10T15:00");
        stage.sign(her, "YZ-H1", Severity.ORANGE, true);
        assertThat(running(her)).containsExactly("O31 phone 2026-02-10");
        assertThat(stage.periods(her, "O31", "phone")).containsExactly("2026-02-28 SUPERSEDED", "2026-03-10 OPEN");
    }

    @Test
    void a_yellow_woman_who_comes_into_management_waits_for_the_feedback() {
        stage.begin("2026-01-31T10:00");
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1", 20, Set.of(KeyFlag.DISABLED));
        stage.sign(her, "YZ-H1", Severity.YELLOW, false);
        assertThat(running(her)).containsExactlyInAnyOrder("O32 visit " + began(her, 20), "O33 home 2026-01-31");
        stage.until("2026-02-02T10:00");
        stage.sign(her, "YZ-H1", Severity.ORANGE, false);
        assertThat(running(her)).as("the single visit is owed whatever her colour").containsExactly("O33 home 2026-01-31");
        stage.report(her, "YZ-H1");
        stage.acknowledge(her, "YZ-MCH");
        stage.feedBack(her, "YZ-MCH", "YZ-C1");
        assertThat(running(her)).containsExactlyInAnyOrder("O33 home 2026-01-31", "O31 phone 2026-02-02");
    }

    @Test
    void closing_cancels_what_is_owed_and_keeps_the_breach() {
        Subject her = followed(Severity.RED, false);
        stage.until("2026-02-08T06:00");
        stage.as("high-risk-desk@YZ-MCH", () -> casework.close(her, ClosingReason.LEFT_REGION, "迁往外省"));
        assertThat(running(her)).isEmpty();
        assertThat(ended(her)).containsOnly("O30 CASE_CLOSED");
        assertThat(stage.periods(her, "O30", "phone")).containsExactly("2026-02-07 CANCELLED", "2026-02-14 CANCELLED");
        assertThat(stage.lateness(stage.duties(her, "O30").stream().filter(duty -> "phone:2026-02-07".equals(duty.occurrence())).findFirst()
                .orElseThrow())).isEqualTo(Duration.ofHours(6));
        stage.until("2026-03-30T06:00");
        assertThat(stage.duties(her, "O30")).hasSize(3);
    }

    @Test
    void a_move_within_the_rules_passes_every_duty_on_without_gap_and_without_a_double_visit() {
        Subject her = followed(Severity.RED, false);
        stage.until("2026-02-05T10:00");
        stage.complete(WORKER, her, VISIT, reached("2026-02-05"));
        stage.until("2026-02-08T06:00");
        move(her, "YZ-C1", "YZ-C2", "CN-50-YZ");
        assertThat(running(her)).containsExactlyInAnyOrder("O30 phone 2026-01-31", "O30 home 2026-01-31");
        assertThat(stage.duties(her, "O30").stream().filter(Obligation::open)).hasSize(2).allSatisfy(duty ->
                assertThat(duty.owner().key()).isEqualTo("maternal-worker@YZ-C2"));
        assertThat(stage.task(her, CALL).orElseThrow().groups()).containsExactly("maternal-worker@YZ-C2");
        assertThat(stage.task(her, CALL).orElseThrow().due()).as("the breach came along").isEqualTo(at("2026-02-08T00:00"));
        assertThat(stage.open(her, VISIT)).as("February was visited").isEmpty();
        assertThat(stage.system(() -> access.participants(her))).contains("YZ-C2");

        stage.until("2026-02-09T00:00");
        assertThat(stage.alarms(stage.duties(her, "O30").stream().filter(duty -> "phone:2026-02-07".equals(duty.occurrence())).findFirst()
                .orElseThrow())).contains("2026-02-09T00:00 high-risk-desk@YZ-MCH");
        stage.until("2026-03-01T00:00");
        assertThat(stage.periods(her, "O30", "home")).containsExactly("2026-02-28 MET", "2026-03-31 OPEN");
        assertThat(stage.task(her, VISIT).orElseThrow().groups()).containsExactly("maternal-worker@YZ-C2");
    }

    @Test
    void a_move_to_where_no_rule_asks_ends_the_series_and_one_back_begins_them_from_the_same_anchor() {
        Subject her = followed(Severity.RED, false);
        stage.until("2026-02-05T10:00");
        move(her, "YZ-C1", "YL-C1", "CN-50-YL");
        assertThat(running(her)).isEmpty();
        assertThat(stage.periods(her, "O30", "phone")).containsExactly("2026-02-07 CANCELLED");
        stage.until("2026-02-16T10:00");
        move(her, "YL-C1", "YZ-C2", "CN-50-YZ");
        assertThat(running(her)).containsExactlyInAnyOrder("O30 phone 2026-01-31", "O30 home 2026-01-31");
        assertThat(stage.periods(her, "O30", "phone")).as("what ended meanwhile is nobody's").containsExactly("2026-02-07 CANCELLED", "2026-02-21 OPEN");
    }

    @Test
    void a_move_to_an_unknown_centre_ends_the_series() {
        Subject her = followed(Severity.ORANGE, false);
        move(her, "YZ-C1", null, "CN-32");
        assertThat(ended(her)).containsExactly("O31 MOVED_AWAY");
        assertThat(stage.duty(her, "O31").state()).isEqualTo(State.CANCELLED);
        assertThat(stage.open(her, CALL)).isEmpty();
    }

    @Test
    void a_lost_woman_s_unbreached_duties_are_cancelled_and_the_period_of_her_return_opens() {
        Subject her = followed(Severity.RED, false);
        stage.until("2026-02-09T10:00");
        act(() -> followUps.suspend(her, clock.instant()));
        act(() -> followUps.suspend(her, clock.instant()));
        assertThat(stage.periods(her, "O30", "phone")).containsExactly("2026-02-07 OPEN", "2026-02-14 CANCELLED");
        assertThat(stage.periods(her, "O30", "home")).containsExactly("2026-02-28 CANCELLED");
        stage.until("2026-03-10T10:00");
        assertThat(stage.duties(her, "O30")).as("no period opens").hasSize(3);
        act(() -> followUps.resume(her, clock.instant()));
        act(() -> followUps.resume(her, clock.instant()));
        assertThat(stage.periods(her, "O30", "phone")).containsExactly("2026-02-07 OPEN", "2026-02-14 CANCELLED", "2026-03-14 OPEN");
        assertThat(stage.periods(her, "O30", "home")).containsExactly("2026-02-28 CANCELLED", "2026-03-31 OPEN");
        stage.complete(WORKER, her, CALL, reached("2026-03-10"));
        assertThat(stage.periods(her, "O30", "phone")).containsExactly("2026-02-07 SUPERSEDED", "2026-02-14 CANCELLED", "2026-03-14 MET");
    }

    @Test
    void a_lost_woman_found_within_the_period_owes_its_contact_again() {
        Subject her = followed(Severity.ORANGE, false);
        stage.until("2026-02-09T10:00");
        act(() -> followUps.suspend(her, clock.instant()));
        stage.until("2026-02-12T10:00");
        act(() -> followUps.resume(her, clock.instant()));
        assertThat(stage.periods(her, "O31", "phone")).containsExactly("2026-02-28 CANCELLED", "2026-02-28 OPEN");
        assertThat(stage.duty(her, "O31").trigger()).isEqualTo(at("2026-02-12T10:00"));
    }

    @Test
    void a_single_visit_to_a_lost_woman_is_owed_anew_when_she_is_found() {
        stage.begin("2026-01-31T10:00");
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1", 20, Set.of(KeyFlag.DISABLED));
        stage.sign(her, "YZ-H1", Severity.GREEN, false);
        act(() -> followUps.suspend(her, clock.instant()));
        stage.until("2026-04-10T10:00");
        act(() -> followUps.resume(her, clock.instant()));
        assertThat(stage.periods(her, "O33", "home")).containsExactly("2026-03-02 CANCELLED", "2026-05-10 OPEN");
    }

    @Test
    void a_lost_woman_who_gets_worse_stays_lost() {
        Subject her = followed(Severity.ORANGE, false);
        act(() -> followUps.suspend(her, clock.instant()));
        stage.until("2026-02-05T10:00");
        stage.sign(her, "YZ-H1", Severity.RED, false);
        assertThat(stage.duties(her, "O30")).isEmpty();
        stage.until("2026-02-06T10:00");
        act(() -> followUps.resume(her, clock.instant()));
        assertThat(stage.periods(her, "O30", "phone")).containsExactly("2026-02-12 OPEN");
    }

    @Test
    void windows_of_gestation_end_with_the_pregnancy_and_the_calls_of_a_managed_case_go_on() {
        stage.begin("2026-01-31T10:00");
        Subject yellow = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1", 30, Set.of());
        stage.sign(yellow, "YZ-H1", Severity.YELLOW, false);
        Subject orange = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1", 30, Set.of());
        stage.followed(orange, Severity.ORANGE, false, "YZ-C1");
        stage.until("2026-02-05T10:00");
        for (Subject her : List.of(yellow, orange)) {
            stage.as("attending@YZ-H1", () -> pregnancies.recordEnding(her, new Ending(Ending.Kind.LIVE_BIRTH, LocalDate.of(2026, 2, 5))));
        }
        assertThat(ended(yellow)).containsExactly("O32 PREGNANCY_ENDED");
        assertThat(stage.duty(yellow, "O32").state()).isEqualTo(State.CANCELLED);
        assertThat(stage.open(yellow, SEE)).isEmpty();
        assertThat(running(orange)).containsExactly("O31 phone 2026-01-31");
    }

    @Test
    void a_corrected_dating_moves_the_windows_and_forgets_no_contact() {
        stage.begin("2026-03-02T10:00");
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1", 17, Set.of());
        stage.sign(her, "YZ-H1", Severity.YELLOW, false);
        stage.complete(WORKER, her, SEE, reached("2026-03-02"));
        LocalDate began = LocalDate.of(2026, 3, 2).minusWeeks(18);
        correct(her, old -> new PregnancyDetails(old.person(), old.residence(), Dating.byLmp(began), old.gravidity(), old.parity(), old.flags()));
        assertThat(running(her)).containsExactly("O32 visit " + began);
        assertThat(stage.open(her, SEE)).as("the contact lies in the first window of the new dating too").isEmpty();
        stage.until(began.plusWeeks(21) + "T00:00");
        assertThat(stage.open(her, SEE)).hasSize(1);
    }

    @Test
    void a_flag_noted_later_brings_the_home_visit_and_one_taken_back_ends_it() {
        Subject her = followed(Severity.ORANGE, false);
        stage.until("2026-02-05T10:00");
        correct(her, old -> new PregnancyDetails(old.person(), old.residence(), old.dating(), old.gravidity(), old.parity(), Set.of(KeyFlag.PSYCHIATRIC)));
        assertThat(running(her)).containsExactlyInAnyOrder("O31 phone 2026-01-31", "O33 home 2026-02-05");
        correct(her, old -> new PregnancyDetails(old.person(), old.residence(), old.dating(), old.gravidity(), old.parity(), Set.of()));
        assertThat(running(her)).containsExactly("O31 phone 2026-01-31");
    }

    @Test
    void a_yellow_woman_who_moves_is_followed_up_by_the_other_centre() {
        stage.begin("2026-03-02T10:00");
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1", 17, Set.of());
        stage.sign(her, "YZ-H1", Severity.YELLOW, false);
        correct(her, old -> new PregnancyDetails(old.person(), new cn.muan.woman.Residence("CN-50-YZ", "YZ-C2", old.residence().address(),
                old.residence().hukou()), old.dating(), old.gravidity(), old.parity(), old.flags()));
        assertThat(stage.task(her, SEE).orElseThrow().groups()).containsExactly("maternal-worker@YZ-C2");
        assertThat(stage.duty(her, "O32").owner().key()).isEqualTo("maternal-worker@YZ-C2");
    }

    @Test
    void the_series_of_a_record_joined_into_another_go_on_there() {
        Subject twice = followed(Severity.ORANGE, false);
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.until("2026-02-05T10:00");
        stage.ask("attending@YZ-H1", () -> merging.mergeAndJoin(her, twice, "同一人重复建档"));
        assertThat(running(twice)).isEmpty();
        assertThat(running(her)).containsExactly("O31 phone 2026-01-31");
        assertThat(stage.open(her, CALL)).hasSize(1);
        assertThat(stage.open(twice, CALL)).isEmpty();
        stage.complete(WORKER, her, CALL, reached("2026-02-05"));
        assertThat(stage.periods(her, "O31", "phone")).containsExactly("2026-02-28 MET");
    }

    @Test
    void periods_that_a_sleeping_engine_missed_are_charged_all_the_same() {
        Subject her = followed(Severity.RED, false);
        time.startAt(at("2026-02-24T09:00"));
        stage.until("2026-02-24T09:00");
        assertThat(stage.periods(her, "O30", "phone")).containsExactly("2026-02-07 OPEN", "2026-02-14 OPEN", "2026-02-21 OPEN", "2026-02-28 OPEN");
        assertThat(stage.duties(her, "O30").stream().filter(duty -> duty.breached(clock.instant()))).hasSize(3);
    }

    private Subject followed(Severity severity, boolean infectious) {
        stage.begin("2026-01-31T10:00");
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.followed(her, severity, infectious, "YZ-C1");
        return her;
    }

    private void move(Subject her, String from, String to, String jurisdiction) {
        act(() -> events.publishEvent(new CaseMoved(her, from, to, jurisdiction, clock.instant())));
    }

    private void act(Runnable work) {
        stage.system(() -> {
            unit.run(work);
            return null;
        });
    }

    private void correct(Subject her, java.util.function.UnaryOperator<PregnancyDetails> change) {
        stage.as("attending@YZ-H1", () -> pregnancies.correct(her, change.apply(pregnancies.openForCorrection(her, "更正登记")), "更正登记"));
    }

    private LocalDate began(Subject her, int weeksAtBeginning) {
        return LocalDate.of(2026, 1, 31).minusWeeks(weeksAtBeginning);
    }

    private List<String> running(Subject her) {
        return stage.system(() -> files.running(her)).stream()
                .map(series -> series.code() + " " + series.contact().code() + " " + series.anchor()).toList();
    }

    private List<Long> ids(Subject her) {
        return stage.system(() -> files.running(her)).stream().map(FollowUpSeries::id).toList();
    }

    private List<String> ended(Subject her) {
        return stage.system(() -> files.overview(her)).ended().stream().map(series -> series.code() + " " + EndReason.valueOf(series.endReason().name()))
                .toList();
    }
}
