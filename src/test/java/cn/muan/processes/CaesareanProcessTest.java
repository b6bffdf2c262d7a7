package cn.muan.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.acts.CaseActs;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.caesarean.Approval;
import cn.muan.caesarean.Caesarean;
import cn.muan.caesarean.CaesareanApprovals;
import cn.muan.caesarean.CaesareanBirths;
import cn.muan.caesarean.CaesareanRecords;
import cn.muan.caesarean.Moment;
import cn.muan.caesarean.process.CaesareanModel;
import cn.muan.casework.CaseStage;
import cn.muan.engine.UnitOfWork;
import cn.muan.obligation.Obligation.State;
import cn.muan.woman.PregnanciesJoined;
import cn.muan.woman.Women;

/** Walks every ending and every timer of {@code caesarean.bpmn}; the evening of 26 February is that of acceptance scenario 19. */
@MuanTest
@Import(CaseStage.class)
class CaesareanProcessTest extends PlanWalk {

    private static final String DOCTOR = "attending@YZ-H1";
    private static final String LEADER = "president@YZ-H1";
    private static final String HEAD = "department-head@YZ-H1";
    private static final String OFFICE = "safety-office@YZ-H1";

    @Autowired
    private CaseActs acts;
    @Autowired
    private CaesareanRecords records;
    @Autowired
    private CaesareanApprovals approvals;
    @Autowired
    private CaesareanBirths births;
    @Autowired
    private Women women;
    @Autowired
    private UnitOfWork unit;
    @Autowired
    private ApplicationEventPublisher events;

    @Override
    String process() {
        return CaesareanModel.PROCESS;
    }

    @Test
    void decided_at_nineteen_twenty_and_born_in_twenty_eight_minutes() {
        Subject her = evening();
        emergency(her, 1);
        assertThat(stage.duty(her, "O51").due()).isEqualTo(CaseStage.at("2026-02-26T19:50"));
        stage.until("2026-02-26T19:22");
        recordApproval(her, HEAD, "2026-02-26T19:22");
        stage.until("2026-02-26T19:48");
        born(her, "2026-02-26T19:35", "2026-02-26T19:48");
        assertThat(stage.duty(her, "O51").state()).isEqualTo(State.MET);
        assertThat(stage.duty(her, "O51").lateness(stage.now())).isZero();
        assertThat(current(her).decisionToDelivery()).hasValue(28);
        assertThat(stage.system(() -> women.facts(her)).ending().at()).isEqualTo(CaseStage.at("2026-02-26T19:48"));
        assertThat(open(her, CaesareanModel.TASK_REVIEW)).isFalse();
        assertThat(stage.duty(her, "O53").due()).isEqualTo(CaseStage.at("2026-02-27T19:48"));
        checklist(her);
        assertThat(ends(her)).containsExactlyInAnyOrder(CaesareanModel.END_APPROVAL_RECORDED, CaesareanModel.END_CHECKED, "Event_InTime");
        assertThat(over(her)).isTrue();
        Approval approval = current(her).approval();
        assertThat(approval.by()).isEqualTo(stage.member(HEAD).name());
        assertThat(approval.recordedBy()).isEqualTo(stage.member(DOCTOR).name());
    }

    @Test
    void a_child_born_a_minute_late_is_reviewed_by_the_safety_office() {
        Subject her = evening();
        emergency(her, 2);
        startsAt(her, "O51", "2026-02-26T19:34", "2026-02-26T19:35");
        stage.until("2026-02-26T19:51");
        assertThat(stage.alarms(stage.duty(her, "O51"))).containsExactly("2026-02-26T19:35 " + DOCTOR, "2026-02-26T19:45 " + HEAD,
                "2026-02-26T19:50 " + OFFICE);
        born(her, "2026-02-26T19:40", "2026-02-26T19:51");
        assertThat(stage.duty(her, "O51").lateness(stage.now())).hasMinutes(1);
        assertThat(current(her).late()).isTrue();
        recordApproval(her, HEAD, "2026-02-26T19:30");
        checklist(her);
        stage.complete(OFFICE, her, CaesareanModel.TASK_REVIEW,
                Map.of("reasons", List.of("transport", "anaesthesia"), "findings", "电梯等候七分钟", "measures", "专用电梯"));
        assertThat(current(her).review().codes()).containsExactly("transport", "anaesthesia");
        assertThat(ends(her)).contains(CaesareanModel.END_REVIEWED);
        assertThat(over(her)).isTrue();
    }

    @Test
    void three_taps_stop_the_clock_and_the_record_begins_with_them() {
        Subject her = evening();
        emergency(her, 1);
        for (Moment moment : Moment.values()) {
            stage.until("2026-02-26T19:" + (30 + 8 * moment.ordinal()));
            stage.as(HEAD, () -> acts.perform(her, moment.act(), Map.of("stampedAt", stage.now())));
            assertThatThrownBy(() -> stage.as(HEAD, () -> acts.perform(her, moment.act(), Map.of("stampedAt", stage.now()))))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(stage.duty(her, "O51").closedAt()).isEqualTo(CaseStage.at("2026-02-26T19:46"));
        stage.until("2026-02-26T20:30");
        assertThat(stage.alarms(stage.duty(her, "O51"))).containsExactly("2026-02-26T19:35 " + DOCTOR, "2026-02-26T19:45 " + HEAD);
        stage.complete(DOCTOR, her, CaesareanModel.TASK_RECORD_BIRTH, Map.of("anaesthesiaAt", CaseStage.at("2026-02-26T19:30"),
                "incisionAt", CaseStage.at("2026-02-26T19:38"), "bornAt", CaseStage.at("2026-02-26T19:46"), "endingKind", "LIVE_BIRTH", "born", 2));
        assertThat(current(her).decisionToDelivery()).hasValue(26);
        assertThat(stage.system(() -> women.facts(her)).ending().born()).isEqualTo(2);
    }

    @Test
    void an_elective_one_waits_for_the_principal_leader() {
        Subject her = evening();
        elective(her);
        assertThat(open(her, CaesareanModel.TASK_RECORD_BIRTH)).isFalse();
        assertThat(stage.ask(DOCTOR, () -> acts.offered(her))).doesNotContain("stamp-incision");
        assertThatThrownBy(() -> stage.as(DOCTOR, () -> births.stamp(her, Moment.INCISION, stage.now())))
                .isInstanceOf(Refused.class).hasMessage("caesarean.not-approved");
        assertThatThrownBy(() -> stage.as(HEAD, () -> approvals.approve(her))).isInstanceOf(AccessDeniedException.class);
        startsAt(her, "O52", "2026-02-27T07:19", "2026-02-27T07:20");
        stage.complete(LEADER, her, CaesareanModel.TASK_APPROVE, Map.of("answer", "approved"));
        assertThat(stage.duty(her, "O52").state()).isEqualTo(State.MET);
        assertThat(stage.duties(her, "O51")).isEmpty();
        stage.until("2026-02-28T10:00");
        born(her, "2026-02-28T09:10", "2026-02-28T09:20");
        assertThat(current(her).state()).isEqualTo(Caesarean.State.BORN);
        assertThat(ends(her)).containsExactlyInAnyOrder("Event_NoApprovalToRecord", "Event_InTime");
    }

    @Test
    void one_that_is_not_approved_is_over_and_another_may_be_decided() {
        Subject her = evening();
        elective(her);
        stage.complete(LEADER, her, CaesareanModel.TASK_APPROVE, Map.of("answer", "refused", "reason", "指征不足，可试产"));
        assertThat(ends(her)).contains(CaesareanModel.END_NOT_APPROVED);
        assertThat(over(her)).isTrue();
        assertThat(all(her).get(0).closeReason()).isEqualTo("指征不足，可试产");
        elective(her);
        assertThat(stage.duties(her, "O52")).extracting(duty -> duty.state()).containsExactly(State.MET, State.OPEN);
    }

    @Test
    void an_elective_one_becomes_an_emergency_and_waits_no_more() {
        Subject her = evening();
        elective(her);
        stage.until("2026-02-26T22:00");
        emergency(her, 1);
        assertThat(stage.duty(her, "O52").state()).isEqualTo(State.SUPERSEDED);
        assertThat(stage.duty(her, "O51").due()).isEqualTo(CaseStage.at("2026-02-26T22:30"));
        assertThat(open(her, CaesareanModel.TASK_APPROVE)).isFalse();
        assertThat(open(her, CaesareanModel.TASK_RECORD_BIRTH)).isTrue();
        assertThat(all(her)).extracting(Caesarean::state).containsExactly(Caesarean.State.READY, Caesarean.State.CANCELLED);
    }

    @Test
    void an_approval_nobody_records_in_two_hours_is_a_violation_told_to_the_safety_office() {
        Subject her = evening();
        emergency(her, 1);
        stage.until("2026-02-26T19:45");
        born(her, "2026-02-26T19:35", "2026-02-26T19:45");
        startsAt(her, "O52a", "2026-02-26T20:19", "2026-02-26T20:20");
        stage.until("2026-02-26T21:20");
        assertThat(stage.alarms(stage.duty(her, "O52a"))).containsExactly("2026-02-26T20:20 " + HEAD, "2026-02-26T21:20 " + OFFICE);
        stage.until("2026-02-26T21:21");
        recordApproval(her, "vice-president@YZ-H1", "2026-02-26T19:22");
        assertThat(stage.duty(her, "O52a").lateness(stage.now())).hasMinutes(1);
    }

    @Test
    void a_checklist_not_filed_climbs_its_ladder_and_says_what_was_not_checked() {
        Subject her = evening();
        emergency(her, 1);
        stage.until("2026-02-26T19:48");
        born(her, "2026-02-26T19:35", "2026-02-26T19:48");
        startsAt(her, "O53", "2026-02-27T07:47", "2026-02-27T07:48");
        assertThatThrownBy(() -> stage.complete(DOCTOR, her, CaesareanModel.TASK_FILE_CHECKLIST, Map.of("items", List.of("identity"))))
                .isInstanceOfSatisfying(FieldsRefused.class, refused -> assertThat(refused.errors()).containsOnlyKeys("note"));
        checklist(her);
        assertThat(stage.duty(her, "O53").state()).isEqualTo(State.MET);
    }

    @Test
    void called_off_it_owes_nothing_and_leaves_room() {
        Subject her = evening();
        emergency(her, 3);
        stage.as("senior-obstetrician@YZ-H1", () -> acts.perform(her, "cancel-caesarean", Map.of("reason", "宫缩好转，改试产")));
        assertThat(ends(her)).contains(CaesareanModel.END_WITHDRAWN);
        assertThat(over(her)).isTrue();
        assertThat(List.of(stage.duty(her, "O51").state(), stage.duty(her, "O52a").state())).containsOnly(State.CANCELLED);
        assertThat(stage.ask(DOCTOR, () -> acts.offered(her))).contains("decide-caesarean").doesNotContain("cancel-caesarean");
    }

    @Test
    void an_ending_elsewhere_before_the_incision_makes_it_needless() {
        Subject her = evening();
        emergency(her, 1);
        stage.until("2026-02-26T19:40");
        recordEnding(her, "19:39");
        assertThat(ends(her)).contains(CaesareanModel.END_WITHDRAWN);
        assertThat(stage.duty(her, "O51").state()).isEqualTo(State.CANCELLED);
        assertThat(all(her).get(0).state()).isEqualTo(Caesarean.State.CANCELLED);
        assertThat(stage.ask(DOCTOR, () -> acts.offered(her))).doesNotContain("decide-caesarean");
    }

    @Test
    void an_ending_recorded_by_hand_after_the_incision_is_this_birth_and_its_papers_go_on() {
        Subject her = evening();
        emergency(her, 1);
        stage.until("2026-02-26T19:30");
        stage.as(DOCTOR, () -> acts.perform(her, "stamp-incision", Map.of("stampedAt", stage.now())));
        stage.until("2026-02-26T20:00");
        recordEnding(her, "19:52");
        assertThat(current(her).decisionToDelivery()).hasValue(32);
        assertThat(stage.duty(her, "O51").closedAt()).isEqualTo(CaseStage.at("2026-02-26T19:52"));
        assertThat(open(her, CaesareanModel.TASK_RECORD_BIRTH)).isFalse();
        assertThat(open(her, CaesareanModel.TASK_RECORD_APPROVAL)).isTrue();
        assertThat(open(her, CaesareanModel.TASK_REVIEW)).isTrue();
        checklist(her);
    }

    @Test
    void her_death_ends_what_waits_and_keeps_the_breach() {
        Subject her = evening();
        emergency(her, 1);
        stage.until("2026-02-26T20:00");
        stage.as(DOCTOR, () -> acts.perform(her, "record-death", Map.of("diedAt", CaseStage.at("2026-02-26T19:58"), "place", "HOSPITAL")));
        assertThat(ends(her)).contains(CaesareanModel.END_WITHDRAWN);
        assertThat(over(her)).isTrue();
        assertThat(stage.duty(her, "O51").state()).isEqualTo(State.CANCELLED);
        assertThat(stage.duty(her, "O51").lateness(stage.now())).isPositive();
    }

    @Test
    void where_no_rule_asks_nobody_is_waited_for_and_the_minutes_are_still_kept() {
        stage.begin("2026-02-26T19:20");
        Subject her = stage.woman("GX-H1", "CN-37-GX", "GX-T1");
        stage.as("attending@GX-H1", () -> acts.perform(her, "decide-caesarean", decision("ELECTIVE", null)));
        assertThat(open(her, CaesareanModel.TASK_RECORD_BIRTH)).isTrue();
        stage.until("2026-02-28T10:00");
        stage.complete("attending@GX-H1", her, CaesareanModel.TASK_RECORD_BIRTH, Map.of("incisionAt", CaseStage.at("2026-02-28T09:00"),
                "bornAt", CaseStage.at("2026-02-28T09:08"), "endingKind", "STILLBIRTH"));
        assertThat(ends(her)).containsExactlyInAnyOrder("Event_NoApprovalToRecord", "Event_NoChecklistOwed", "Event_InTime");
        assertThat(over(her)).isTrue();
        assertThat(stage.system(() -> records.current(her)).orElseThrow().decisionToDelivery()).isPresent();
    }

    @Test
    void what_cannot_be_is_refused_at_its_field() {
        Subject her = evening();
        refused(her, "decide-caesarean", decision("EMERGENCY", null), "rcogClass");
        Map<String, Object> early = decision("EMERGENCY", 1);
        early.put("decidedAt", CaseStage.at("2026-02-25T19:19"));
        refused(her, "decide-caesarean", early, "decidedAt");
        Map<String, Object> planned = decision("ELECTIVE", null);
        planned.put("plannedAt", CaseStage.at("2026-02-26T18:00"));
        refused(her, "decide-caesarean", planned, "plannedAt");
        emergency(her, 1);
        assertThat(stage.ask(HEAD, () -> acts.offered(her))).doesNotContain("decide-caesarean");
        stage.until("2026-02-26T19:40");
        refused(her, "stamp-incision", Map.of("stampedAt", CaseStage.at("2026-02-26T19:19")), "stampedAt");
        assertThatThrownBy(() -> born(her, "2026-02-26T19:36", "2026-02-26T19:35"))
                .isInstanceOfSatisfying(FieldsRefused.class, slip -> assertThat(slip.errors()).containsOnlyKeys("bornAt"));
        assertThatThrownBy(() -> born(her, "2026-02-26T19:15", "2026-02-26T19:35"))
                .isInstanceOfSatisfying(FieldsRefused.class, slip -> assertThat(slip.errors()).containsOnlyKeys("incisionAt"));
        assertThat(current(her).state()).isEqualTo(Caesarean.State.READY);
    }

    @Test
    void only_who_may_agree_is_written_down_as_having_agreed() {
        Subject her = evening();
        emergency(her, 1);
        stage.until("2026-02-26T19:30");
        long doctor = stage.member(DOCTOR).personId();
        assertThatThrownBy(() -> stage.as(DOCTOR, () -> approvals.record(her, doctor, Approval.Means.TELEPHONE, stage.now())))
                .isInstanceOfSatisfying(FieldsRefused.class, slip -> assertThat(slip.errors()).containsOnlyKeys("approver"));
        long head = stage.member(HEAD).personId();
        assertThatThrownBy(() -> stage.as("attending@YZ-H2", () -> approvals.record(her, head, Approval.Means.TELEPHONE, stage.now())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> stage.as(DOCTOR, () -> approvals.record(her, head, Approval.Means.TELEPHONE, CaseStage.at("2026-02-26T19:19"))))
                .isInstanceOfSatisfying(FieldsRefused.class, slip -> assertThat(slip.errors()).containsOnlyKeys("approvedAt"));
        recordApproval(her, HEAD, "2026-02-26T19:22");
        assertThatThrownBy(() -> stage.as(HEAD, () -> approvals.record(her, head, Approval.Means.IN_PERSON, stage.now())))
                .isInstanceOf(Refused.class).hasMessage("caesarean.approved-already");
        assertThat(stage.ask("maternal-worker@YZ-C1", () -> acts.offered(her))).doesNotContain("decide-caesarean", "stamp-birth", "cancel-caesarean");
    }

    @Test
    void of_two_records_that_are_one_pregnancy_the_one_that_stays_goes_on() {
        Subject from = evening();
        Subject to = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        emergency(from, 1);
        joined(from, to);
        assertThat(open(from, CaesareanModel.TASK_RECORD_BIRTH)).isFalse();
        assertThat(open(to, CaesareanModel.TASK_RECORD_BIRTH)).isTrue();
        assertThat(current(to).subject()).isEqualTo(to);
        Subject third = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        emergency(third, 2);
        joined(third, to);
        assertThat(stage.open(to, CaesareanModel.TASK_RECORD_BIRTH)).hasSize(1);
        assertThat(all(to)).extracting(Caesarean::state).containsExactlyInAnyOrder(Caesarean.State.READY, Caesarean.State.CANCELLED);
    }

    @Test
    void two_who_decide_at_once_make_one_caesarean() throws Exception {
        Subject her = evening();
        stage.member(DOCTOR);
        stage.member(HEAD);
        var barrier = new CyclicBarrier(2);
        var both = Executors.newFixedThreadPool(2);
        int decided = 0;
        List<String> told = new ArrayList<>();
        try {
            var results = List.of(DOCTOR, HEAD).stream().map(who -> both.submit((Callable<Void>) () -> {
                barrier.await();
                stage.as(who, () -> acts.perform(her, "decide-caesarean", decision("EMERGENCY", 1)));
                return null;
            })).toList();
            for (var result : results) {
                try {
                    result.get();
                    decided++;
                } catch (ExecutionException lost) {
                    told.add(lost.getCause().getClass().getSimpleName());
                }
            }
        } finally {
            both.shutdownNow();
        }
        assertThat(decided).isOne();
        assertThat(told).singleElement().isIn("Refused", "AccessDeniedException");
        assertThat(all(her)).hasSize(1);
        assertThat(stage.duties(her, "O51")).hasSize(1);
        assertThat(stage.open(her, CaesareanModel.TASK_RECORD_BIRTH)).hasSize(1);
    }

    private Subject evening() {
        stage.begin("2026-02-26T19:20");
        return stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
    }

    private void emergency(Subject her, int rcog) {
        stage.as(DOCTOR, () -> acts.perform(her, "decide-caesarean", decision("EMERGENCY", rcog)));
    }

    private void elective(Subject her) {
        stage.as(DOCTOR, () -> acts.perform(her, "decide-caesarean", decision("ELECTIVE", null)));
    }

    private Map<String, Object> decision(String urgency, Integer rcog) {
        Map<String, Object> answers = new HashMap<>(Map.of("urgency", urgency, "decidedAt", stage.now(), "indication", "胎盘早剥"));
        if (rcog != null) {
            answers.put("rcogClass", String.valueOf(rcog));
        }
        if (urgency.equals("ELECTIVE")) {
            answers.put("plannedAt", CaseStage.at("2026-02-28T08:30"));
        }
        return answers;
    }

    private void recordApproval(Subject her, String approver, String at) {
        stage.complete(DOCTOR, her, CaesareanModel.TASK_RECORD_APPROVAL, Map.of("approver", String.valueOf(stage.member(approver).personId()),
                "means", "TELEPHONE", "approvedAt", CaseStage.at(at)));
    }

    private void born(Subject her, String incision, String birth) {
        stage.complete(DOCTOR, her, CaesareanModel.TASK_RECORD_BIRTH, Map.of("incisionAt", CaseStage.at(incision), "bornAt", CaseStage.at(birth),
                "endingKind", "LIVE_BIRTH", "born", 1));
    }

    private void checklist(Subject her) {
        stage.complete(DOCTOR, her, CaesareanModel.TASK_FILE_CHECKLIST, Map.of("items", List.of("identity", "consent"), "note", "急诊，其余术后补"));
    }

    private void recordEnding(Subject her, String time) {
        stage.as(DOCTOR, () -> acts.perform(her, "record-ending", Map.of("endingKind", "LIVE_BIRTH", "endedOn", LocalDate.parse("2026-02-26"),
                "endedTime", time, "place", "YZ-H1", "born", 1)));
    }

    private void refused(Subject her, String act, Map<String, Object> answers, String field) {
        assertThatThrownBy(() -> stage.as(DOCTOR, () -> acts.perform(her, act, answers)))
                .isInstanceOfSatisfying(FieldsRefused.class, slip -> assertThat(slip.errors()).containsOnlyKeys(field));
    }

    private void joined(Subject from, Subject to) {
        stage.as(DOCTOR, () -> unit.run(() -> events.publishEvent(new PregnanciesJoined(from, to))));
    }

    private Caesarean current(Subject her) {
        return stage.system(() -> records.require(her));
    }

    private List<Caesarean> all(Subject her) {
        return stage.system(() -> records.all(her));
    }

    private boolean over(Subject her) {
        return instance(her) == null;
    }

    private Set<String> ends(Subject her) {
        return engine.getHistoryService().createHistoricProcessInstanceQuery().processDefinitionKey(process())
                .processInstanceBusinessKey(her.value()).list().stream()
                .flatMap(past -> engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(past.getId())
                        .activityType("noneEndEvent").list().stream())
                .map(HistoricActivityInstance::getActivityId).filter(id -> !id.startsWith("Event_Ladder")).collect(Collectors.toSet());
    }
}
