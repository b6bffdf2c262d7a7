package cn.muan.risk;

import static cn.muan.risk.FirstContactStage.ATTENDING;
import static cn.muan.risk.FirstContactStage.CENTRE_DOCTOR;
import static cn.muan.risk.FirstContactStage.COMMISSION;
import static cn.muan.risk.FirstContactStage.ELSEWHERE;
import static cn.muan.risk.FirstContactStage.RESIDENT;
import static cn.muan.risk.FirstContactStage.SENIOR;
import static cn.muan.risk.process.FirstContactModel.END_ENROLLED;
import static cn.muan.risk.process.FirstContactModel.END_NEGATIVE;
import static cn.muan.risk.process.FirstContactModel.END_ROUTINE;
import static cn.muan.risk.process.FirstContactModel.PROCESS;
import static cn.muan.risk.process.FirstContactModel.TASK_ASSESS;
import static cn.muan.risk.process.FirstContactModel.TASK_REFER;
import static cn.muan.risk.process.FirstContactModel.TASK_SCREEN;
import static cn.muan.risk.process.FirstContactModel.TASK_SIGN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.access.CurrentActor;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.woman.Merging;
import cn.muan.worklist.TaskSheets;
import cn.muan.worklist.Worklist;

/** Every ending and every timer of first contact, walked by the people whose work it is. */
@MuanTest
@Import(FirstContactStage.class)
class FirstContactTest {

    private static final LocalDate AGED_28 = LocalDate.of(1998, 1, 1);
    private static final LocalDate AGED_36 = LocalDate.of(1990, 1, 1);
    private static final Map<String, Object> SIGN = Map.of("signature", "signed");

    @Autowired
    FirstContactStage stage;
    @Autowired
    CurrentActor current;
    @Autowired
    RiskRegister register;
    @Autowired
    FirstContacts firstContacts;
    @Autowired
    ScreeningService screenings;
    @Autowired
    AssessmentService assessments;
    @Autowired
    Merging merging;
    @Autowired
    TaskSheets sheets;
    @Autowired
    Worklist worklist;
    @Autowired
    ProcessEngine engine;
    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void morning() {
        AbstractAssertions.init(engine);
        stage.begin();
    }

    @Test
    void a_negative_screening_at_a_community_centre_ends_first_contact_on_time() {
        Subject woman = stage.register(CENTRE_DOCTOR, "YZ-C1", AGED_28);
        ProcessInstance instance = instance(woman);
        assertThat(instance).isWaitingAt(TASK_SCREEN);
        assertThat(stage.states(woman)).containsExactly("O1 OPEN");

        stage.complete(CENTRE_DOCTOR, woman, TASK_SCREEN, Map.of());

        assertThat(instance).isEnded().hasPassed(END_NEGATIVE);
        assertThat(stage.states(woman)).containsExactly("O1 MET");
        assertThat(standing(woman).severity()).isEmpty();
        assertThat(current.as(CENTRE_DOCTOR, () -> firstContacts.underWayAt(woman))).isEmpty();
    }

    @Test
    void her_age_ticks_the_item_beforehand_and_leaving_it_out_takes_a_reason() {
        Subject woman = stage.register(CENTRE_DOCTOR, "YZ-C1", AGED_36);
        assertThat(stage.prefill(CENTRE_DOCTOR, woman, TASK_SCREEN)).containsEntry("items", List.of("age-35")).containsEntry("age", 36);

        assertThatThrownBy(() -> stage.complete(CENTRE_DOCTOR, woman, TASK_SCREEN, Map.of("items", List.of())))
                .isInstanceOfSatisfying(FieldsRefused.class, refused -> assertThat(refused.errors()).containsOnlyKeys("untickedReason"));
        assertThat(stage.open(woman)).containsExactly(TASK_SCREEN);

        stage.complete(CENTRE_DOCTOR, woman, TASK_SCREEN, Map.of());
        assertThat(stage.open(woman)).containsExactly(TASK_REFER);
    }

    @Test
    void a_positive_is_referred_assessed_red_and_enrolled_and_the_referral_closes_only_then() {
        Subject woman = positiveAtTheCentre(true);
        assertThat(stage.duties(woman)).filteredOn(duty -> duty.code().equals("O3")).singleElement()
                .satisfies(duty -> assertThat(duty.due()).isEqualTo(FirstContactStage.MORNING.plus(Duration.ofHours(24))));

        stage.complete(CENTRE_DOCTOR, woman, TASK_REFER, Map.of("assessingInstitution", "YZ-H1", "informed", true));
        assertThat(stage.task(woman, TASK_ASSESS).groups()).containsExactly("attending@YZ-H1");
        assertThat(stage.task(woman, TASK_ASSESS).due()).isEqualTo(FirstContactStage.MORNING.plus(Duration.ofHours(24)));

        ProcessInstance instance = instance(woman);
        stage.moveTo("2026-03-16T02:00:00Z");
        draft(woman, "redItems", "red-pah-50");
        assertThat(stage.states(woman)).containsExactly("O1 MET", "O3 OPEN", "G5 OPEN");
        stage.moveTo("2026-03-16T02:40:00Z");
        stage.complete(ATTENDING, woman, TASK_SIGN, SIGN);

        assertThat(instance).isEnded().hasPassed(END_ENROLLED);
        assertThat(stage.states(woman)).containsExactly("O1 MET", "O3 MET", "G5 MET");
        assertThat(standing(woman).severity()).contains(Severity.RED);
        assertThat(standing(woman).careLevel()).isEqualTo(3);
        assertThat(stage.signed()).singleElement().satisfies(event -> {
            assertThat(event.institution()).isEqualTo("YZ-H1");
            assertThat(event.signedAt()).isEqualTo(Instant.parse("2026-03-16T02:40:00Z"));
            assertThat(event.formerSeverity()).isNull();
            assertThat(event.managed()).isTrue();
        });
    }

    @Test
    void a_hospital_assesses_whom_it_registers_and_green_stays_in_routine_care() {
        Subject woman = stage.register(ATTENDING, "YZ-H1", AGED_28);
        ProcessInstance instance = instance(woman);
        stage.complete(ATTENDING, woman, TASK_SCREEN, Map.of());
        assertThat(stage.states(woman)).containsExactly("O1 OPEN");
        stage.moveTo("2026-03-16T01:30:00Z");
        draft(woman, "yellowItems");
        stage.complete(ATTENDING, woman, TASK_SIGN, SIGN);

        assertThat(instance).isEnded().hasPassed(END_ROUTINE);
        assertThat(stage.states(woman)).containsExactly("O1 MET");
        assertThat(stage.signed()).singleElement().satisfies(event -> assertThat(event.managed()).isFalse());
        assertThat(current.as(ATTENDING, () -> register.history(woman)).get(0).assessment().minutesToSignature()).contains(30L);
    }

    @Test
    void purple_alone_is_managed_and_its_kind_is_hidden_from_those_who_do_not_treat() {
        Subject woman = atTheHospital();
        draft(woman, "purpleItems", "purple-hiv");
        stage.complete(ATTENDING, woman, TASK_SIGN, SIGN);

        assertThat(stage.signed()).singleElement().satisfies(event -> {
            assertThat(event.severity()).isEqualTo(Severity.GREEN);
            assertThat(event.managed()).isTrue();
        });
        assertThat(current.as(ATTENDING, () -> register.history(woman)).get(0).items()).extracting(RiskItem::code).containsExactly("purple-hiv");
        RiskVersion overseen = current.as(COMMISSION, () -> register.history(woman)).get(0);
        assertThat(overseen.items()).isEmpty();
        assertThat(overseen.infectious()).isFalse();
        assertThat(overseen.hiddenItems()).isFalse();
    }

    @Test
    void a_returned_draft_is_made_anew_with_all_it_ticked_and_its_clock_ends() {
        Subject woman = atTheHospital();
        draft(woman, "orangeItems", "orange-fever");
        stage.complete(SENIOR, woman, TASK_SIGN, Map.of("signature", "returned", "returnReason", "请复查体温"));

        assertThat(stage.states(woman)).containsExactly("O1 OPEN", "G5 CANCELLED");
        assertThat(stage.prefill(ATTENDING, woman, TASK_ASSESS)).containsEntry("orangeItems", List.of("orange-fever"))
                .containsEntry("returned", "请复查体温");
        stage.complete(ATTENDING, woman, TASK_ASSESS, Map.of("orangeItems", List.of(), "yellowItems", List.of("yellow-art")));
        assertThat(stage.states(woman)).containsExactly("O1 OPEN", "G5 CANCELLED");
        stage.complete(SENIOR, woman, TASK_SIGN, SIGN);
        assertThat(current.as(SENIOR, () -> register.history(woman))).extracting(version -> version.assessment().state())
                .containsExactly(Assessment.State.SIGNED, Assessment.State.RETURNED);
    }

    @Test
    void a_colour_below_its_items_is_signed_by_a_senior_who_says_why() {
        Subject woman = atTheHospital();
        stage.complete(ATTENDING, woman, TASK_ASSESS,
                Map.of("redItems", List.of("red-anaemia-severe"), "decided", "orange", "reason", "已输血纠正"));

        assertThatThrownBy(() -> stage.complete(ATTENDING, woman, TASK_SIGN, Map.of("signature", "signed", "seniorReason", "同意")))
                .hasMessage("risk.senior-needed");
        stage.complete(SENIOR, woman, TASK_SIGN, Map.of("signature", "signed", "seniorReason", "复查血红蛋白"));
        assertThat(standing(woman).severity()).contains(Severity.ORANGE);
    }

    @Test
    void an_urgent_assessment_elsewhere_waits_for_nobody_and_each_signs_what_it_was_asked_for() {
        Subject woman = atTheHospital();
        draft(woman, "yellowItems", "yellow-art");
        stage.complete(ATTENDING, woman, TASK_SIGN, SIGN);
        current.as(ATTENDING, () -> firstContacts.requestReassessment(woman, "YZ-H1", "血压升高"));
        current.as(ATTENDING, () -> firstContacts.requestReassessment(woman, "YZ-H2", "外院急诊出血"));
        assertThat(current.as(ATTENDING, () -> firstContacts.underWayAt(woman))).containsExactlyInAnyOrder("YZ-H1", "YZ-H2");
        assertThat(stage.states(woman)).containsExactly("O1 MET", "O6 OPEN", "O6 OPEN");

        cn.muan.access.Actor urgent = FirstContactStage.person(12, cn.muan.access.Title.ATTENDING, "attending@YZ-H2");
        String task = engine.getTaskService().createTaskQuery().taskDefinitionKey(TASK_ASSESS).taskCandidateGroup("attending@YZ-H2").singleResult().getId();
        assertThat(current.as(urgent, () -> sheets.open(task)).prefill()).containsEntry("occasion", "外院急诊出血");
        current.as(urgent, () -> worklist.complete(task, Map.of("redItems", List.of("red-abruption"), "encounterAt", FirstContactStage.MORNING,
                "untickedReason", "不适用")));
        String signature = engine.getTaskService().createTaskQuery().taskDefinitionKey(TASK_SIGN).taskCandidateGroup("attending@YZ-H2").singleResult().getId();
        current.as(urgent, () -> worklist.complete(signature, SIGN));
        assertThat(standing(woman).severity()).contains(Severity.RED);
        assertThat(stage.states(woman)).containsExactlyInAnyOrder("O1 MET", "O6 OPEN", "O6 MET", "G5 MET");
        assertThat(current.as(ATTENDING, () -> firstContacts.underWayAt(woman))).containsExactly("YZ-H1");
        assertThat(stage.prefill(ATTENDING, woman, TASK_ASSESS)).containsEntry("occasion", "血压升高");
        draft(woman, "redItems", "red-abruption");
        assertThat(stage.prefill(ATTENDING, woman, TASK_SIGN)).containsEntry("drafted", "医生2");
        stage.complete(ATTENDING, woman, TASK_SIGN, SIGN);
        assertThat(stage.states(woman)).containsOnly("O1 MET", "O6 MET", "G5 MET");
    }

    @Test
    void a_draft_that_was_overtaken_by_a_graver_signature_elsewhere_cannot_lower_it() {
        Subject woman = atTheHospital();
        draft(woman, "yellowItems", "yellow-art");
        current.as(ATTENDING, () -> firstContacts.requestReassessment(woman, "YZ-H2", "外院急诊出血"));
        stage.moveTo("2026-03-16T02:00:00Z");
        cn.muan.access.Actor urgent = FirstContactStage.person(12, cn.muan.access.Title.ATTENDING, "attending@YZ-H2");
        current.as(urgent, () -> {
            Assessment red = assessments.draft(new AssessmentDraft(woman, "YZ-H2", Set.of("red-abruption"), null, null, "不适用", Measures.NONE,
                    FirstContactStage.MORNING));
            assessments.sign(red.id(), null);
        });
        assertThatThrownBy(() -> stage.complete(ATTENDING, woman, TASK_SIGN, SIGN)).hasMessage("risk.overtaken");
        assertThat(standing(woman).severity()).contains(Severity.RED);
        stage.complete(ATTENDING, woman, TASK_SIGN, Map.of("signature", "returned", "returnReason", "外院已评为红色"));
        assertThat(stage.open(woman)).contains(TASK_ASSESS);
    }

    @Test
    void a_changed_condition_starts_another_assessment_and_only_one_at_a_time_at_one_place() {
        Subject woman = atTheHospital();
        assertThatThrownBy(() -> current.as(ATTENDING, () -> firstContacts.requestReassessment(woman, "YZ-H1", "血压升高")))
                .isInstanceOfSatisfying(FieldsRefused.class, refused -> assertThat(refused.errors()).containsOnlyKeys("institution"));
        draft(woman, "yellowItems", "yellow-art");
        stage.complete(ATTENDING, woman, TASK_SIGN, SIGN);

        stage.moveTo("2026-03-20T01:00:00Z");
        current.as(ATTENDING, () -> firstContacts.requestReassessment(woman, "YZ-H1", "血压升高"));
        assertThat(stage.states(woman)).containsExactly("O1 MET", "O6 OPEN");
        Map<String, Object> prefill = stage.prefill(ATTENDING, woman, TASK_ASSESS);
        assertThat(prefill).containsEntry("yellowItems", List.of("yellow-art")).containsEntry("occasion", "血压升高");
        draft(woman, "orangeItems", "orange-preeclampsia-severe");
        stage.complete(ATTENDING, woman, TASK_SIGN, SIGN);

        assertThat(stage.states(woman)).containsExactly("O1 MET", "O6 MET", "G5 MET");
        assertThat(stage.signed().get(1).formerSeverity()).isEqualTo(Severity.YELLOW);
        assertThat(stage.signed().get(1).upgrade()).isTrue();
        assertThat(current.as(ATTENDING, () -> register.history(woman)).get(0).assessment().occasion()).isEqualTo("血压升高");
    }

    @Test
    void an_institution_that_may_not_grade_is_not_asked() {
        Subject woman = positiveAtTheCentre(false);
        assertThatThrownBy(() -> current.as(CENTRE_DOCTOR, () -> screenings.refer(woman, "YZ-C1", "YZ-C2"))).hasMessage("risk.may-not-assess");
        assertThatThrownBy(() -> stage.complete(CENTRE_DOCTOR, woman, TASK_REFER, Map.of("assessingInstitution", "YZ-C2", "informed", true)))
                .isInstanceOf(FieldsRefused.class);
    }

    @Test
    void screening_that_waits_starts_its_ladder() {
        Subject woman = stage.register(CENTRE_DOCTOR, "YZ-C1", AGED_28);
        stage.moveTo("2026-03-17T16:00:00Z");
        assertThat(instance(woman)).hasPassed("Event_ScreenRiskDueSoon", "Step_StartLadderScreenRisk", "Event_ScreenRiskLadderStarted")
                .isWaitingAt(TASK_SCREEN);
        assertThat(alarms(woman, "O1")).isPositive();
        stage.complete(CENTRE_DOCTOR, woman, TASK_SCREEN, Map.of());
        assertThat(stage.duties(woman).get(0).breached(Instant.parse("2026-03-17T16:00:00Z"))).isTrue();
    }

    @Test
    void a_referral_that_waits_starts_its_ladder_and_so_does_one_that_was_not_received() {
        Subject woman = positiveAtTheCentre(false);
        stage.moveTo("2026-03-20T01:00:00Z");
        assertThat(instance(woman)).hasPassed("Event_ReferForAssessmentDueSoon", "Event_ReferForAssessmentLadderStarted").isWaitingAt(TASK_REFER);
        assertThat(alarms(woman, "O3")).isPositive();

        Subject other = stage.register(CENTRE_DOCTOR, "YZ-C1", LocalDate.of(1989, 5, 5));
        stage.complete(CENTRE_DOCTOR, other, TASK_SCREEN, Map.of());
        stage.complete(CENTRE_DOCTOR, other, TASK_REFER, Map.of("assessingInstitution", "YZ-H1", "informed", true));
        stage.moveTo("2026-03-24T01:00:00Z");
        assertThat(instance(other)).hasPassed("Event_AssessRiskDueSoon", "Event_AssessRiskLadderStarted").isWaitingAt(TASK_ASSESS);
    }

    @Test
    void a_red_draft_left_unsigned_for_two_hours_alarms_the_safety_office() {
        Subject woman = atTheHospital();
        draft(woman, "redItems", "red-pah-50");
        stage.moveTo("2026-03-16T02:59:59Z");
        assertThat(alarms(woman, "G5")).isZero();
        stage.moveTo("2026-03-16T03:00:00Z");
        assertThat(instance(woman)).hasPassed("Event_SignAssessmentDueSoon", "Event_SignAssessmentLadderStarted").isWaitingAt(TASK_SIGN);
        assertThat(jdbc.sql("select recipient_group from alarm where subject = ? and code = 'G5'").param(woman.value()).query(String.class).list())
                .containsExactly("safety-office@YZ-H1");
    }

    @Test
    void two_records_that_were_one_woman_keep_the_graver_colour_and_both_histories() {
        Subject kept = atTheHospital();
        draft(kept, "yellowItems", "yellow-art");
        stage.complete(ATTENDING, kept, TASK_SIGN, SIGN);
        Subject twin = stage.register(ATTENDING, "YZ-H1", LocalDate.of(1998, 1, 2));
        stage.complete(ATTENDING, twin, TASK_SCREEN, Map.of());
        draft(twin, "redItems", "red-abruption");
        stage.complete(ATTENDING, twin, TASK_SIGN, SIGN);

        current.as(ATTENDING, () -> merging.mergeAndJoin(kept, twin, "同一人重复建档"));

        assertThat(standing(kept).severity()).contains(Severity.RED);
        assertThat(current.as(ATTENDING, () -> register.history(twin))).extracting(version -> version.assessment().severity())
                .containsExactly(Severity.RED, Severity.YELLOW);
    }

    @Test
    void a_wrong_role_or_a_wrong_organisation_fails_at_the_service() {
        Subject woman = atTheHospital();
        denied(ELSEWHERE, () -> register.standing(woman));
        denied(ELSEWHERE, () -> register.history(woman));
        denied(COMMISSION, () -> firstContacts.requestReassessment(woman, "YZ-H1", "x"));
        denied(ELSEWHERE, () -> firstContacts.requestReassessment(woman, "YL-H1", "x"));
        denied(ELSEWHERE, () -> assessments.draft(found(woman, "YL-H1")));
        denied(CENTRE_DOCTOR, () -> assessments.draft(found(woman, "YZ-H1")));
        denied(CENTRE_DOCTOR, () -> screenings.recordScreening(new RecordScreening(woman, "YZ-H1", Set.of(), false, Measures.NONE, null)));
        draft(woman, "redItems", "red-pah-50");
        long draft = current.as(ATTENDING, () -> register.latest(woman)).orElseThrow().id();
        denied(CENTRE_DOCTOR, () -> assessments.sign(draft, null));
        denied(ELSEWHERE, () -> assessments.giveBack(draft, "x"));
        assertThatThrownBy(() -> current.as(RESIDENT, () -> assessments.sign(draft, null))).hasMessage("risk.title-needed");
    }

    private void denied(cn.muan.access.Actor by, Runnable act) {
        assertThatThrownBy(() -> current.as(by, act)).isInstanceOf(AccessDeniedException.class);
    }

    private static AssessmentDraft found(Subject woman, String institution) {
        return new AssessmentDraft(woman, institution, Set.of(), null, null, null, Measures.NONE, FirstContactStage.MORNING);
    }

    private Subject positiveAtTheCentre(boolean suspectedRed) {
        Subject woman = stage.register(CENTRE_DOCTOR, "YZ-C1", AGED_28);
        stage.complete(CENTRE_DOCTOR, woman, TASK_SCREEN, Map.of("items", List.of("palpitation"), "suspectedRed", suspectedRed));
        return woman;
    }

    private Subject atTheHospital() {
        Subject woman = stage.register(ATTENDING, "YZ-H1", AGED_28);
        stage.complete(ATTENDING, woman, TASK_SCREEN, Map.of());
        return woman;
    }

    private void draft(Subject woman, String field, String... items) {
        stage.complete(ATTENDING, woman, TASK_ASSESS, Map.of(field, List.of(items)));
    }

    private ProcessInstance instance(Subject woman) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(woman.value()).singleResult();
    }

    private RiskStanding standing(Subject woman) {
        return current.as(cn.muan.access.Actor.system("test"), () -> register.standing(woman)).orElseThrow();
    }

    private long alarms(Subject woman, String code) {
        return jdbc.sql("select count(*) from alarm where subject = ? and code = ?").param(woman.value()).param(code).query(Long.class).single();
    }
}
