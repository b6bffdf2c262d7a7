package cn.muan.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Title;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.demo.DemoDirectory;
import cn.muan.engine.Engine;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.engine.SteppedClock;
import cn.muan.engine.UnitOfWork;
import cn.muan.obligation.Alarm;
import cn.muan.obligation.AlarmInbox;
import cn.muan.obligation.Alarms;
import cn.muan.obligation.Duty;
import cn.muan.obligation.Ladders;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.ObligationStep;
import cn.muan.obligation.Obligations;
import cn.muan.obligation.process.EscalationModel;
import cn.muan.policy.CaseFacts;
import cn.muan.timeline.Timeline;
import cn.muan.woman.Dating;
import cn.muan.woman.Hukou;
import cn.muan.woman.IdType;
import cn.muan.woman.Person;
import cn.muan.woman.RegisterWoman;
import cn.muan.woman.Registration;
import cn.muan.woman.Residence;
import cn.muan.worklist.Worklist;

/** The ladder of one duty, walked to each of its ends under the moved clock. A red report confirmed on a holiday eve, due 24 h later. */
@MuanTest
class EscalationTest {

    private static final String TASK = "Task_ReportHighRisk";
    private static final Instant CONFIRMED = Instant.parse("2026-04-30T08:00:00Z");
    private static final Instant DUE = CONFIRMED.plus(Duration.ofHours(24));

    @Autowired
    ProcessEngine processEngine;
    @Autowired
    SteppedClock clock;
    @Autowired
    DemoDirectory places;
    @Autowired
    CurrentActor actor;
    @Autowired
    CaseAccess access;
    @Autowired
    UnitOfWork work;
    @Autowired
    Engine engine;
    @Autowired
    Worklist worklist;
    @Autowired
    Timeline timeline;
    @Autowired
    Registration registration;
    @Autowired
    Obligations obligations;
    @Autowired
    Ladders ladders;
    @Autowired
    Alarms alarms;
    @Autowired
    AlarmInbox inbox;
    @Autowired
    JdbcTemplate jdbc;

    private Subject her;
    private Obligation report;

    @BeforeEach
    void a_red_assessment_was_signed() {
        init(processEngine);
        places.load();
        clock.startAt(CONFIRMED);
        her = asSystem(() -> registration.register(RegisterWoman.of("YZ-H1",
                new Person("示例某", IdType.OTHER, "TEST1", null, null, "13800000000"),
                new Residence("CN-50-YZ", "YZ-C1", null, Hukou.LOCAL),
                Dating.byLmp(LocalDate.parse("2025-10-01")), 2, 1, Set.of())));
        report = open("O15", "attending@YZ-H1", "CN-50-YZ", CONFIRMED);
    }

    @Test
    void a_missed_red_report_climbs_step_by_step_and_ends_when_it_is_sent_late() {
        ProcessInstance ladder = climb();

        clock.moveTo(DUE.minusSeconds(1));
        assertThat(alarmed()).containsExactly("attending@YZ-H1", "department-head@YZ-H1");
        assertThat(stepInTasks()).isEmpty();

        clock.moveTo(DUE);
        assertThat(alarmed()).containsExactly("attending@YZ-H1", "department-head@YZ-H1", "safety-office@YZ-H1");
        assertThat(stepInTasks()).extracting(OpenTask::groups).containsExactly(Set.of("safety-office@YZ-H1"));

        clock.moveTo(DUE.plus(Duration.ofMinutes(150)));
        assertThat(alarmed()).endsWith("high-risk-desk@YZ-MCH").hasSize(4);
        meet("O15");

        BpmnAwareTests.assertThat(ladder).isEnded().hasPassed(EscalationModel.END_CLOSED);
        assertThat(stepInTasks()).isEmpty();
        Obligation sent = duty(report);
        assertThat(sent.state()).isEqualTo(Obligation.State.MET);
        assertThat(sent.lateness(sent.closedAt())).isEqualTo(Duration.ofMinutes(150));
        assertThat(inboxOf("safety-office@YZ-H1", Alarm.State.CLOSED)).singleElement()
                .satisfies(alarm -> assertThat(alarm.closeReason()).isEqualTo(Alarm.CloseReason.FULFILLED));
        assertThat(story(Timeline.Kind.BREACH)).containsExactly("timeline.obligation.breached");
        assertThat(story(Timeline.Kind.OBLIGATION)).containsExactly("timeline.obligation.met-late", "timeline.obligation.opened");
    }

    @Test
    void a_report_sent_in_time_alarms_nobody_and_leaves_no_breach() {
        ProcessInstance ladder = climb();
        clock.moveTo(CONFIRMED.plus(Duration.ofHours(2)));
        meet("O15");

        BpmnAwareTests.assertThat(ladder).isEnded().hasPassed(EscalationModel.END_CLOSED)
                .hasNotPassed(EscalationModel.STEP_RAISE_ALARM);
        clock.moveTo(DUE.plus(Duration.ofDays(3)));
        assertThat(alarmed()).isEmpty();
        assertThat(story(Timeline.Kind.BREACH)).isEmpty();
    }

    @Test
    void the_ladder_goes_on_to_the_top_while_nobody_steps_in_and_ends_when_all_have() {
        ProcessInstance ladder = climb();
        clock.moveTo(DUE.plus(Duration.ofDays(2)));
        assertThat(alarmed()).containsExactly("attending@YZ-H1", "department-head@YZ-H1", "safety-office@YZ-H1",
                "high-risk-desk@YZ-MCH", "commission@YZ-HC", "district-safety-office@CQ-SMO");
        BpmnAwareTests.assertThat(ladder).isNotEnded().hasPassed(EscalationModel.END_TOP);

        stepInTasks().forEach(this::stepIn);
        BpmnAwareTests.assertThat(ladder).isEnded().hasPassed(EscalationModel.END_STEPPED_IN);
        assertThat(duty(report).open()).isTrue();

        meet("O15");
        assertThat(duty(report).state()).isEqualTo(Obligation.State.MET);
    }

    @Test
    void stepping_in_closes_the_alarm_and_not_the_duty() {
        climb();
        clock.moveTo(DUE);
        stepIn(stepInTasks().get(0));

        Alarm alarm = inboxOf("safety-office@YZ-H1", Alarm.State.CLOSED).get(0);
        assertThat(alarm.closeReason()).isEqualTo(Alarm.CloseReason.STEPPED_IN);
        assertThat(alarm.acknowledgedName()).isNotBlank();
        assertThat(as("safety-office@YZ-H1", () -> alarms.accounts(alarm.id()))).singleElement()
                .satisfies(account -> assertThat(account.measures()).containsExactly("phoned", "coordinated"));

        clock.moveTo(DUE.plus(Duration.ofHours(2)));
        assertThat(alarmed()).endsWith("high-risk-desk@YZ-MCH");
    }

    @Test
    void an_alarm_nobody_acknowledges_climbs_early_and_an_acknowledged_one_only_by_time() {
        climb();
        clock.moveTo(DUE.plus(Duration.ofHours(2)));
        clock.moveTo(DUE.plus(Duration.ofHours(6)).minusSeconds(1));
        assertThat(alarmed()).doesNotContain("commission@YZ-HC");
        clock.moveTo(DUE.plus(Duration.ofHours(6)));
        assertThat(alarmed()).endsWith("commission@YZ-HC");

        acknowledgeAs("commission@YZ-HC");
        clock.moveTo(DUE.plus(Duration.ofHours(24)).minusSeconds(1));
        assertThat(alarmed()).endsWith("commission@YZ-HC");
        clock.moveTo(DUE.plus(Duration.ofHours(24)));
        assertThat(alarmed()).endsWith("district-safety-office@CQ-SMO");
    }

    @Test
    void a_duty_known_late_fires_its_highest_passed_step_only() {
        Obligation late = open("O16", "attending@YZ-H2", "CN-50-YZ", CONFIRMED.minus(Duration.ofDays(4)));
        climb();
        clock.moveTo(CONFIRMED.plusSeconds(1));

        List<ObligationStep> steps = duty(late).steps();
        assertThat(steps).extracting(ObligationStep::state).containsOnlyOnce(ObligationStep.State.FIRED)
                .startsWith(ObligationStep.State.PASSED, ObligationStep.State.PASSED, ObligationStep.State.PASSED);
        assertThat(as("safety-office@YZ-H2", () -> inbox.count(Alarm.State.OPEN))).isZero();
    }

    @Test
    void a_task_that_serves_two_duties_starts_a_ladder_for_each_and_asking_twice_starts_no_more() {
        open("O17", "attending@YZ-H1", "CN-50-YZ", CONFIRMED);
        work.run(() -> ladders.start(her, TASK));
        work.run(() -> ladders.start(her, TASK));
        assertThat(runtimeService().createProcessInstanceQuery().processDefinitionKey(EscalationModel.PROCESS)
                .processInstanceBusinessKey(her.value()).count()).isEqualTo(2);
    }

    @Test
    void an_institution_without_a_safety_office_climbs_to_the_mch_institution() {
        Obligation referral = open("O3", "first-contact-doctor@YZ-C1", "CN-50-YZ", CONFIRMED);
        assertThat(duty(referral).steps()).extracting(step -> step.group().key()).contains("high-risk-desk@YZ-MCH")
                .noneMatch(group -> group.startsWith("safety-office"));
    }

    @Test
    void a_county_without_that_office_climbs_to_the_next_one_up_and_says_so() {
        Obligation county = open("O15", "attending@GX-H1", "CN-37-GX", CONFIRMED);
        List<ObligationStep> steps = duty(county).steps();
        ObligationStep top = steps.get(steps.size() - 1);
        assertThat(top.substituted()).isTrue();
        assertThat(top.group().key()).isEqualTo("high-risk-desk@SD-MMCH");
    }

    @Test
    void who_is_alarmed_sees_the_case_and_who_is_not_touches_no_alarm() {
        climb();
        clock.moveTo(DUE.plus(Duration.ofHours(13)));
        assertThat(access.maySee(person("commission@YZ-HC"), her)).isTrue();
        assertThat(access.maySee(person("safety-office@YZ-H2"), her)).isFalse();

        long alarm = inboxOf("safety-office@YZ-H1", Alarm.State.OPEN).get(0).id();
        for (String stranger : List.of("safety-office@YZ-H2", "attending@YZ-H1", "high-risk-desk@YL-MCH", "administrator@YZ-H1")) {
            assertThatThrownBy(() -> as(stranger, () -> alarms.acknowledge(alarm))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(stranger, () -> alarms.comments(alarm))).isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> as("attending@YL-H1", () -> obligations.historyOf(her))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as("attending@YL-H1", () -> obligations.meet(her, Set.of("O15"), DUE)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as("department-head@YZ-H1", () -> alarms.acknowledge(alarm)).state()).isEqualTo(Alarm.State.ACKNOWLEDGED);
    }

    @Test
    void an_alarm_leaves_one_outbox_row_and_no_personal_data() {
        climb();
        clock.moveTo(DUE);
        assertThat(jdbc.queryForList("select idempotency_key from outbox_message where args = 'obligation.code.O15'", String.class))
                .containsExactlyInAnyOrderElementsOf(jdbc.queryForList("select concat('alarm:', id) from alarm where obligation_id = ?",
                        String.class, report.id())).hasSize(3);
        assertThat(jdbc.queryForList("select args from outbox_message", String.class)).allMatch(arg -> arg.matches("obligation\\.code\\.\\w+"));
    }

    private Obligation open(String code, String owner, String jurisdiction, Instant trigger) {
        return asSystem(() -> {
            access.participate(her, Group.of(owner).organisation(), CaseAccess.Part.ASSESSING);
            Severity severity = code.equals("O16") ? Severity.ORANGE : Severity.RED;
            return work.run(() -> obligations.open(new Duty(code, her, Group.of(owner), jurisdiction, trigger,
                    CaseFacts.of(severity, code.equals("O17")), TASK))).orElseThrow();
        });
    }

    private ProcessInstance climb() {
        work.run(() -> ladders.start(her, TASK));
        return runtimeService().createProcessInstanceQuery().processInstanceId(
                duty(report).ladderInstance()).singleResult();
    }

    private void meet(String code) {
        Instant now = Instant.ofEpochMilli(org.camunda.bpm.engine.impl.util.ClockUtil.getCurrentTime().getTime());
        as("attending@YZ-H1", () -> work.run(() -> obligations.meet(her, Set.of(code), now)));
    }

    private Obligation duty(Obligation opened) {
        return asSystem(() -> obligations.historyOf(her)).stream().filter(duty -> duty.id() == opened.id()).findFirst().orElseThrow();
    }

    /** Tasks of this ladder, beside those of her first contact and its own ladder. */
    private List<OpenTask> stepInTasks() {
        return engine.tasksOf(her).stream().filter(task -> task.key().equals(EscalationModel.TASK_STEP_IN)
                && task.fact(Fact.OBLIGATION_ID).equals(String.valueOf(report.id()))).toList();
    }

    private List<Alarm> inboxOf(String group, Alarm.State state) {
        var filter = new AlarmInbox.Filter(state, AlarmInbox.Order.MOST_LATE, List.of(her));
        return as(group, () -> inbox.window(filter, null)).stream().map(AlarmInbox.Row::alarm)
                .filter(alarm -> alarm.obligationId() == report.id()).toList();
    }

    private void stepIn(OpenTask task) {
        as(task.groups().iterator().next(), () -> {
            worklist.complete(task.id(), Map.of("measures", List.of("phoned", "coordinated"), "contacted", "产科主任",
                    "expectedAt", DUE.plus(Duration.ofDays(10)), "note", "已安排今日报送"));
            return null;
        });
    }

    private void acknowledgeAs(String group) {
        long alarm = inboxOf(group, Alarm.State.OPEN).get(0).id();
        as(group, () -> alarms.acknowledge(alarm));
    }

    /** Groups in the order in which they were alarmed about the red report. */
    private List<String> alarmed() {
        return jdbc.queryForList("select recipient_group from alarm where obligation_id = ? order by id", String.class, report.id());
    }

    private List<String> story(Timeline.Kind kind) {
        return asSystem(() -> timeline.read(her, Set.of(kind), null, 50)).stream()
                .filter(entry -> entry.args().contains("obligation.code.O15")).map(Timeline.Entry::textKey).toList();
    }

    private <T> T as(String group, Supplier<T> act) {
        return actor.as(person(group), act);
    }

    private <T> T asSystem(Supplier<T> act) {
        return actor.as(Actor.system("test"), act);
    }

    private static Actor person(String... groups) {
        return new Actor(7, "somebody", "某人", Title.NONE,
                Arrays.stream(groups).map(Group::of).collect(Collectors.toSet()), false);
    }
}
