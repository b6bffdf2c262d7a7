package cn.muan.casework;

import static cn.muan.casework.CaseStage.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.access.CaseAccess;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Refused;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligation.State;
import cn.muan.obligation.ObligationSweep;
import cn.muan.woman.Merging;
import cn.muan.woman.Women;
import cn.muan.worklist.Worklist;

/** A woman in case management moves: nothing she is owed falls between two places, and nothing late is forgotten. */
@MuanTest
@Import({CaseStage.class, MoveStage.class})
class MoveStoriesTest {

    private static final String AT_CENTRE = "Task_AcceptMoveAtCentre";
    private static final String AT_MCH = "Task_AcceptMoveAtMch";

    @Autowired
    private CaseStage stage;
    @Autowired
    private MoveStage moves;
    @Autowired
    private CaseMoves service;
    @Autowired
    private CaseFiles files;
    @Autowired
    private CaseAccess access;
    @Autowired
    private Women women;
    @Autowired
    private Merging merging;
    @Autowired
    private Worklist worklist;
    @Autowired
    private ObligationSweep sweep;
    @Autowired
    private JdbcTemplate jdbc;

    private Subject her;

    @BeforeEach
    void a_managed_resident_of_yuzhong() {
        her = moves.managed("2026-03-02T08:00");
    }

    @Test
    void within_the_district_the_breach_stays_and_the_new_centre_owes_the_visit_up_its_own_line() {
        moves.owed(her, "maternal-worker@YZ-C1", "visit");
        stage.until("2026-03-05T08:00");
        moves.ask("maternal-worker@YZ-C1", her, "CN-50-YZ", "YZ-C2");
        assertThat(visit().owner().key()).as("until accepted").isEqualTo("maternal-worker@YZ-C1");

        moves.accept("maternal-worker@YZ-C2", her, AT_CENTRE, null);
        Obligation passed = visit();
        assertThat(passed.owner().key()).isEqualTo("maternal-worker@YZ-C2");
        assertThat(passed.trigger()).isEqualTo(at("2026-03-02T00:00"));
        assertThat(passed.due()).isEqualTo(at("2026-03-05T00:00"));
        assertThat(stage.lateness(passed)).isEqualTo(Duration.ofHours(8));
        assertThat(passed.steps()).filteredOn(step -> step.firedAt() == null)
                .allSatisfy(step -> assertThat(step.group().organisation()).doesNotContain("YZ-C1"));
        assertThat(stage.duties(her, "O28")).filteredOn(duty -> "visit".equals(duty.occurrence())).as("no second visit").hasSize(1);
        assertThat(moves.moved()).singleElement()
                .isEqualTo(new CaseMoved(her, "YZ-C1", "YZ-C2", "CN-50-YZ", at("2026-03-05T08:00")));
        HighRiskCase of = of();
        assertThat(of.centre()).isEqualTo("YZ-C2");
        assertThat(of.residenceMch()).isEqualTo("YZ-MCH");
        assertThat(stage.system(() -> women.facts(her)).residenceCommunity()).isEqualTo("YZ-C2");
        assertThat(stage.duty(her, "O29a").state()).isEqualTo(State.MET);
        assertThat(notices("maternal-worker@YZ-C1")).contains("casework.notice.move-moved-away", "casework.notice.move-accepted");
    }

    @Test
    void steps_that_have_not_fired_alarm_the_new_owners_line() {
        moves.owed(her, "maternal-worker@YZ-C1", "visit");
        stage.until("2026-03-03T08:00");
        moves.ask("high-risk-desk@YZ-MCH", her, "CN-50-YL", null);
        moves.accept("high-risk-desk@YL-MCH", her, AT_MCH, "YL-C1");
        stage.until("2026-03-05T01:00");
        stage.system(() -> sweep.sweep());
        assertThat(stage.alarms(visit())).singleElement().isEqualTo("2026-03-05T01:00 high-risk-desk@YL-MCH");
    }

    @Test
    void between_districts_the_case_its_residence_and_its_participants_follow() {
        moves.owed(her, "maternal-worker@YZ-C1", "visit");
        moves.owed(her, "high-risk-desk@YZ-MCH", "help");
        moves.ask("case-manager@YZ-MCH", her, "CN-50-YL", null);
        assertThat(stage.duty(her, "O29a").owner().key()).isEqualTo("high-risk-desk@YL-MCH");
        assertThat(stage.duty(her, "O29a").due()).isEqualTo(at("2026-03-03T08:00"));
        assertThatThrownBy(() -> moves.accept("high-risk-desk@YL-MCH", her, AT_MCH, null)).isInstanceOfSatisfying(FieldsRefused.class,
                refused -> assertThat(refused.errors()).containsOnlyKeys("centre"));

        moves.accept("high-risk-desk@YL-MCH", her, AT_MCH, "YL-T1");
        HighRiskCase of = of();
        assertThat(of.residenceDistrict()).isEqualTo("CN-50-YL");
        assertThat(of.residenceMch()).isEqualTo("YL-MCH");
        assertThat(of.managingMch()).isEqualTo("YL-MCH");
        assertThat(of.mchInstitution()).as("where she is reported stays (G9)").isEqualTo("YZ-MCH");
        assertThat(owners("visit")).containsExactly("maternal-worker@YL-T1");
        assertThat(owners("help")).containsExactly("high-risk-desk@YL-MCH");
        assertThat(stage.system(() -> access.participants(her))).contains("YL-MCH", "YL-T1");
        assertThat(stage.system(() -> women.facts(her)).residenceJurisdiction()).isEqualTo("CN-50-YL");
        assertThat(audit("residence-moved")).containsExactly("CN-50-YZ/YZ-C1 -> CN-50-YL/YL-T1");
        assertThat(notices("maternal-worker@YL-T1")).containsExactly("casework.notice.move-moved-in");
    }

    @Test
    void a_feedback_that_waits_goes_to_the_new_institution_and_is_given_once() {
        Subject unfed = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.sign(unfed, "YZ-H1", Severity.RED, false);
        stage.report(unfed, "YZ-H1");
        stage.acknowledge(unfed, "YZ-MCH");
        moves.ask("high-risk-desk@YZ-MCH", unfed, "CN-50-YL", null);
        moves.accept("high-risk-desk@YL-MCH", unfed, AT_MCH, "YL-C1");
        assertThat(stage.tasks(unfed)).containsExactly("Task_FeedBackToCommunity");
        assertThat(stage.task(unfed, "Task_FeedBackToCommunity").orElseThrow().groups()).containsExactly("high-risk-desk@YL-MCH");
        assertThat(stage.task(unfed, "Task_FeedBackToCommunity").orElseThrow().due()).isEqualTo(at("2026-03-03T08:00"));
        assertThat(stage.duties(unfed, "O28")).singleElement().satisfies(duty -> assertThat(duty.owner().key()).isEqualTo("high-risk-desk@YL-MCH"));
        stage.feedBack(unfed, "YL-MCH", "YL-C1");
        assertThat(stage.duty(unfed, "O28").state()).isEqualTo(State.MET);
    }

    @Test
    void a_review_that_waits_is_asked_of_the_new_case_managers() {
        stage.sign(her, "YZ-H1", Severity.YELLOW, false);
        moves.ask("high-risk-desk@YZ-MCH", her, "CN-50-YL", null);
        moves.accept("high-risk-desk@YL-MCH", her, AT_MCH, "YL-C1");
        assertThat(stage.task(her, "Task_ReviewDowngrade").orElseThrow().groups()).containsExactly("case-manager@YL-MCH");
    }

    @Test
    void an_upgrade_after_the_move_is_received_without_a_second_hand_over() {
        moves.ask("high-risk-desk@YZ-MCH", her, "CN-50-YL", null);
        moves.accept("high-risk-desk@YL-MCH", her, AT_MCH, "YL-C1");
        stage.sign(her, "YZ-H1", Severity.RED, false);
        stage.report(her, "YZ-H1");
        stage.acknowledge(her, "YZ-MCH");
        assertThat(stage.tasks(her)).containsExactly("Task_FeedBackToCommunity");
        assertThat(stage.duty(her, "O28").owner().key()).isEqualTo("high-risk-desk@YL-MCH");
        assertThat(stage.duties(her, "O29")).isEmpty();
    }

    @Test
    void an_upgrade_while_the_move_waits_leaves_its_clock_alone() {
        moves.ask("high-risk-desk@YZ-MCH", her, "CN-50-YL", null);
        stage.until("2026-03-02T12:00");
        stage.sign(her, "YZ-H1", Severity.RED, false);
        assertThat(stage.duty(her, "O29a").state()).isEqualTo(State.OPEN);
        moves.accept("high-risk-desk@YL-MCH", her, AT_MCH, "YL-C1");
        assertThat(stage.duty(her, "O29a").state()).isEqualTo(State.MET);
        assertThat(stage.duty(her, "O15").owner().key()).isEqualTo("attending@YZ-H1");
    }

    @Test
    void a_refusal_takes_a_reason_climbs_and_is_insisted_on_with_another_centre() {
        moves.ask("maternal-worker@YZ-C1", her, "CN-50-YL", null);
        assertThatThrownBy(() -> stage.complete("high-risk-desk@YL-MCH", her, AT_MCH, Map.of("decision", "refuse")))
                .isInstanceOfSatisfying(FieldsRefused.class, refused -> assertThat(refused.errors()).containsOnlyKeys("refusal"));
        moves.refuse("high-risk-desk@YL-MCH", her, AT_MCH);
        assertThat(stage.duty(her, "O29a").state()).isEqualTo(State.MET);
        assertThat(stage.duty(her, "O29b").owner().key()).isEqualTo("high-risk-desk@CQ-MCH");
        assertThat(of().centre()).as("nothing changes meanwhile").isEqualTo("YZ-C1");
        assertThat(notices("maternal-worker@YZ-C1")).contains("casework.notice.move-refused");

        stage.complete("high-risk-desk@CQ-MCH", her, "Task_DecideMove", Map.of("decision", "insist", "centre", "YL-T1", "ruling", "已核实居住"));
        assertThat(of().centre()).isEqualTo("YL-T1");
        assertThat(stage.duty(her, "O29b").state()).isEqualTo(State.MET);
        CaseMove move = stage.system(() -> files.dossier(her)).orElseThrow().moves().get(0);
        assertThat(move.state()).isEqualTo(CaseMove.State.ASSIGNED);
        assertThat(move.refusal()).isEqualTo("查无此人居住");
        assertThat(move.ruling()).isEqualTo("已核实居住");
        assertThat(moves.moved()).hasSize(1);
    }

    @Test
    void a_refusal_is_accepted_and_the_move_cancelled() {
        moves.owed(her, "maternal-worker@YZ-C1", "visit");
        moves.ask("maternal-worker@YZ-C1", her, "CN-50-YZ", "YZ-C2");
        moves.refuse("maternal-worker@YZ-C2", her, AT_CENTRE);
        assertThat(stage.duty(her, "O29b").owner().key()).isEqualTo("high-risk-desk@YZ-MCH");
        stage.complete("high-risk-desk@YZ-MCH", her, "Task_DecideMove", Map.of("decision", "cancel", "ruling", "未迁居"));
        assertThat(of().centre()).isEqualTo("YZ-C1");
        assertThat(owners("visit")).containsExactly("maternal-worker@YZ-C1");
        assertThat(moves.moved()).isEmpty();
        assertThat(moves.offered("maternal-worker@YZ-C1", her)).contains("move-case").doesNotContain("withdraw-move");
    }

    @Test
    void an_answer_that_does_not_come_climbs_to_the_municipal_institution() {
        moves.ask("high-risk-desk@YZ-MCH", her, "CN-50-YL", null);
        stage.until("2026-03-04T08:00");
        assertThat(stage.alarms(stage.duty(her, "O29a"))).containsExactly("2026-03-03T08:00 high-risk-desk@YL-MCH",
                "2026-03-03T20:00 commission@YL-HC", "2026-03-04T08:00 high-risk-desk@CQ-MCH");
        moves.accept("high-risk-desk@YL-MCH", her, AT_MCH, "YL-C1");
        assertThat(stage.lateness(stage.duty(her, "O29a"))).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void who_asked_may_withdraw_until_it_is_answered() {
        moves.ask("maternal-worker@YZ-C1", her, "CN-50-YZ", "YZ-C2");
        assertThat(moves.offered("maternal-worker@YZ-C1", her)).contains("withdraw-move").doesNotContain("move-case");
        assertThat(moves.offered("high-risk-desk@YZ-MCH", her)).doesNotContain("withdraw-move", "move-case");
        assertThatThrownBy(() -> stage.as("high-risk-desk@YZ-MCH", () -> service.withdraw(her, "不是本人提出")))
                .isInstanceOf(AccessDeniedException.class);
        moves.withdraw("maternal-worker@YZ-C1", her);
        assertThat(stage.duty(her, "O29a").state()).isEqualTo(State.CANCELLED);
        moves.ask("high-risk-desk@YZ-MCH", her, "CN-50-YZ", "YZ-C2");
        moves.refuse("maternal-worker@YZ-C2", her, AT_CENTRE);
        assertThat(moves.offered("high-risk-desk@YZ-MCH", her)).doesNotContain("withdraw-move");
    }

    @Test
    void nobody_else_asks_answers_or_decides() {
        for (String group : List.of("attending@YZ-H1", "maternal-worker@YZ-C2", "safety-office@YZ-H1", "commission@YZ-HC", "high-risk-desk@YL-MCH")) {
            assertThatThrownBy(() -> stage.as(group, () -> service.ask(her, new MoveWish("CN-50-YZ", "YZ-C2", LocalDate.of(2026, 3, 2), "迁居"))))
                    .as(group).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(moves.offered("attending@YZ-H1", her)).doesNotContain("move-case");
        moves.ask("case-manager@YZ-MCH", her, "CN-50-YZ", "YZ-C2");
        denied("maternal-worker@YZ-C1", () -> service.accept(her, null));
        denied("high-risk-desk@YZ-MCH", () -> service.accept(her, null));
        denied("maternal-worker@YZ-C1", () -> service.refuse(her, "不收"));
        moves.refuse("maternal-worker@YZ-C2", her, AT_CENTRE);
        denied("maternal-worker@YZ-C2", () -> service.decide(her, false, null, "取消"));
        denied("high-risk-desk@CQ-MCH", () -> service.decide(her, false, null, "取消"));
    }

    @Test
    void what_cannot_be_is_refused_at_its_field() {
        refusedAt("movedOn", with("movedOn", LocalDate.of(2026, 3, 3)));
        refusedAt("movedOn", with("movedOn", LocalDate.of(2026, 3, 1)));
        refusedAt("centre", with("centre", "YZ-C1"));
        refusedAt("centre", with("centre", "YL-C1"));
        refusedAt("district", with("district", "CN-32"));
        refusedAt("reason", with("reason", " "));
        assertThatThrownBy(() -> stage.as("high-risk-desk@YZ-MCH", () -> service.ask(her,
                new MoveWish("CN-32", null, LocalDate.of(2026, 3, 3), " ")))).isInstanceOfSatisfying(FieldsRefused.class,
                        refused -> assertThat(refused.errors()).containsOnlyKeys("district", "movedOn", "reason"));
        assertThat(jdbc.queryForObject("select count(*) from case_move", Integer.class)).isZero();
    }

    @Test
    void before_the_report_is_received_the_move_waits_and_says_why() {
        stage.sign(her, "YZ-H1", Severity.RED, false);
        assertThatThrownBy(() -> moves.ask("high-risk-desk@YZ-MCH", her, "CN-50-YL", null)).isInstanceOf(Refused.class)
                .hasMessage("casework.move-reporting-under-way");
    }

    @Test
    void a_case_has_one_move_at_a_time() {
        moves.ask("high-risk-desk@YZ-MCH", her, "CN-50-YL", null);
        assertThatThrownBy(() -> stage.as("maternal-worker@YZ-C1", () -> service.ask(her,
                new MoveWish("CN-50-YZ", "YZ-C2", LocalDate.of(2026, 3, 2), "迁居")))).hasMessage("casework.move-under-way");
    }

    @Test
    void a_move_of_a_record_that_was_joined_ends_with_it() {
        Subject kept = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        moves.ask("high-risk-desk@YZ-MCH", her, "CN-50-YL", null);
        stage.ask("attending@YZ-H1", () -> merging.mergeAndJoin(kept, her, "同一人重复建档"));
        assertThat(stage.task(her, AT_MCH)).isEmpty();
        assertThat(stage.duty(kept, "O29a").state()).isEqualTo(State.CANCELLED);
        assertThat(moves.offered("high-risk-desk@YZ-MCH", kept)).contains("move-case");
    }

    @RepeatedTest(4)
    void accepting_and_withdrawing_at_once_have_one_outcome() throws Exception {
        moves.ask("maternal-worker@YZ-C1", her, "CN-50-YZ", "YZ-C2");
        stage.member("maternal-worker@YZ-C2");
        String task = stage.task(her, AT_CENTRE).orElseThrow().id();
        List<Throwable> refusals = together(
                () -> stage.as("maternal-worker@YZ-C2", () -> worklist.complete(task, Map.of("decision", "accept"))),
                () -> moves.withdraw("maternal-worker@YZ-C1", her));
        assertThat(refusals).hasSize(1).allSatisfy(refusal -> assertThat(refusal)
                .isInstanceOfAny(Refused.class, AccessDeniedException.class));
        boolean accepted = "YZ-C2".equals(of().centre());
        assertThat(moves.moved()).hasSize(accepted ? 1 : 0);
        assertThat(stage.duty(her, "O29a").state()).isEqualTo(accepted ? State.MET : State.CANCELLED);
        assertThat(jdbc.queryForObject("select count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_ "
                + "where d.KEY_ = 'case-move'", Integer.class)).isZero();
        assertThat(stage.task(her, AT_CENTRE)).isEmpty();
    }

    private static List<Throwable> together(Runnable first, Runnable second) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        var start = new CyclicBarrier(2);
        try {
            var thrown = new java.util.ArrayList<Throwable>();
            List<Future<Void>> running = List.of(threads.submit(whenBoth(start, first)), threads.submit(whenBoth(start, second)));
            for (Future<Void> one : running) {
                try {
                    one.get();
                } catch (java.util.concurrent.ExecutionException failed) {
                    thrown.add(failed.getCause());
                }
            }
            return thrown;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Void> whenBoth(CyclicBarrier start, Runnable act) {
        return () -> {
            start.await();
            act.run();
            return null;
        };
    }

    private Map<String, Object> with(String key, Object value) {
        var wish = new HashMap<>(moves.wish("CN-50-YZ", "YZ-C2"));
        wish.put(key, value);
        return wish;
    }

    private void refusedAt(String field, Map<String, Object> wish) {
        assertThatThrownBy(() -> moves.ask("high-risk-desk@YZ-MCH", her, wish)).as(wish.toString())
                .isInstanceOfSatisfying(FieldsRefused.class, refused -> assertThat(refused.errors()).containsOnlyKeys(field));
    }

    private void denied(String group, Runnable act) {
        assertThatThrownBy(() -> stage.as(group, act)).as(group).isInstanceOf(AccessDeniedException.class);
    }

    private Obligation visit() {
        return stage.duties(her, "O28").stream().filter(duty -> "visit".equals(duty.occurrence())).findFirst().orElseThrow();
    }

    private List<String> owners(String occurrence) {
        return stage.duties(her, "O28").stream().filter(duty -> occurrence.equals(duty.occurrence())).map(duty -> duty.owner().key()).toList();
    }

    private HighRiskCase of() {
        return stage.system(() -> files.caseOf(her)).orElseThrow();
    }

    private List<String> notices(String group) {
        return jdbc.queryForList("select text_key from outbox_message where recipient_group = ?", String.class, group);
    }

    private List<String> audit(String action) {
        return jdbc.queryForList("select detail from audit_entry where action = ?", String.class, action);
    }
}
