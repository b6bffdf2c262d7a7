package cn.muan.processes;

import static cn.muan.casework.CaseStage.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.access.CaseAccess;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.directory.Directory;
import cn.muan.directory.DirectoryService;
import cn.muan.directory.Organisation;
import cn.muan.directory.RescueLevel;
import cn.muan.engine.SteppedClock;
import cn.muan.engine.UnitOfWork;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligation.State;
import cn.muan.resource.BedBoard;
import cn.muan.resource.BedCount;
import cn.muan.resource.Keeping;
import cn.muan.resource.ReadinessBoard;
import cn.muan.resource.ReadyItem;
import cn.muan.resource.process.ResourceUpdateModel;
import cn.muan.worklist.Reconciliation;

/** 更新救治资源: each ending, each timer and each way past a task. */
@MuanTest
@Import(CaseStage.class)
class ResourceUpdateProcessTest {

    private static final String DUTY = "rescue-duty@GX-H1";
    private static final Subject READY = Keeping.READINESS.at("GX-H1");
    private static final Subject BEDS = Keeping.BEDS.at("GX-H1");
    private static final List<String> ALL = List.of("communications", "drugs", "equipment", "vehicles", "night-duty");

    @Autowired
    private CaseStage stage;
    @Autowired
    private SteppedClock time;
    @Autowired
    private BedBoard beds;
    @Autowired
    private ReadinessBoard readiness;
    @Autowired
    private Directory places;
    @Autowired
    private DirectoryService directory;
    @Autowired
    private UnitOfWork work;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private HistoryService history;
    @Autowired
    private CaseAccess access;
    @Autowired
    private Reconciliation reconciliation;
    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void the_region() {
        stage.begin("2026-05-11T08:00");
    }

    @Test
    void a_rescue_centre_of_the_county_begins_with_its_institution_and_nobody_else_does() {
        assertThat(jdbc.queryForList("select subject from update_cycle", String.class)).containsExactly(READY.value());
        Obligation duty = stage.duty(READY, "O58");
        assertThat(duty.owner().key()).isEqualTo(DUTY);
        assertThat(duty.due()).isEqualTo(at("2026-05-12T08:00"));
        assertThat(duty.ladderClass()).isEqualTo("resource");
        assertThat(stage.task(READY, ResourceUpdateModel.TASK_DECLARE_READINESS)).isEmpty();
    }

    @Test
    void the_task_comes_two_hours_before_the_duty_falls_due_and_its_answer_begins_the_next_cycle() {
        stage.until("2026-05-12T06:00");
        var task = stage.task(READY, ResourceUpdateModel.TASK_DECLARE_READINESS).orElseThrow();
        assertThat(task.due()).isEqualTo(at("2026-05-12T08:00"));
        assertThat(jdbc.queryForList("select who from worklist_row where subject = ?", String.class, READY.value()))
                .containsExactly("冠县示例医院 24小时应急状态");
        stage.complete(DUTY, READY, ResourceUpdateModel.TASK_DECLARE_READINESS, Map.of("ready", ALL));
        assertThat(stage.duties(READY, "O58")).extracting(Obligation::state).containsExactly(State.MET, State.OPEN);
        assertThat(stage.duty(READY, "O58").due()).isEqualTo(at("2026-05-13T06:00"));
        assertThat(instances(READY)).isOne();
        assertThat(ended(READY)).containsExactly(ResourceUpdateModel.END_SETTLED, "Event_LadderOfDeclareReadinessStarted");
        var declared = stage.ask("commission@GX-HC", () -> readiness.of(Set.of("GX-H1"))).get("GX-H1");
        assertThat(declared.missing()).isEmpty();
        assertThat(declared.stale()).isFalse();
        assertThat(reconciled()).isEmpty();
    }

    @Test
    void what_is_not_ready_must_be_explained_and_is_shown() {
        stage.until("2026-05-12T06:00");
        assertThatThrownBy(() -> stage.complete(DUTY, READY, ResourceUpdateModel.TASK_DECLARE_READINESS, Map.of("ready", List.of("drugs"))))
                .isInstanceOfSatisfying(FieldsRefused.class, refused -> assertThat(refused.errors()).containsOnlyKeys("shortfall"));
        stage.complete(DUTY, READY, ResourceUpdateModel.TASK_DECLARE_READINESS, Map.of("ready", List.of("drugs"), "shortfall", "其余在修"));
        var declared = stage.ask("attending@GX-H1", () -> readiness.of(Set.of("GX-H1"))).get("GX-H1");
        assertThat(declared.missing()).containsExactlyInAnyOrder(ReadyItem.COMMUNICATIONS, ReadyItem.EQUIPMENT, ReadyItem.VEHICLES, ReadyItem.NIGHT_DUTY);
        assertThat(declared.shortfall()).isEqualTo("其余在修");
    }

    @Test
    void nothing_at_all_may_be_ready() {
        stage.until("2026-05-12T06:00");
        stage.complete(DUTY, READY, ResourceUpdateModel.TASK_DECLARE_READINESS, Map.of("ready", List.of(), "shortfall", "停电"));
        assertThat(stage.ask("attending@GX-H1", () -> readiness.of(Set.of("GX-H1"))).get("GX-H1").missing()).hasSize(5);
    }

    @Test
    void a_silence_climbs_the_ladder_and_the_safety_office_is_given_a_task() {
        stage.until("2026-05-13T08:00");
        assertThat(stage.alarms(stage.duty(READY, "O58"))).containsExactly("2026-05-12T06:00 " + DUTY, "2026-05-12T08:00 department-head@GX-H1",
                "2026-05-12T10:00 safety-office@GX-H1", "2026-05-12T20:00 high-risk-desk@GX-MCH", "2026-05-13T08:00 commission@GX-HC");
        assertThat(stage.task(READY, "Task_StepIn").orElseThrow().groups()).containsExactly("safety-office@GX-H1");
        stage.complete(DUTY, READY, ResourceUpdateModel.TASK_DECLARE_READINESS, Map.of("ready", ALL));
        Obligation late = stage.duties(READY, "O58").get(0);
        assertThat(late.state()).isEqualTo(State.MET);
        assertThat(stage.lateness(late)).isEqualTo(Duration.ofHours(24));
        assertThat(stage.task(READY, "Task_StepIn")).isEmpty();
    }

    @Test
    void three_weeks_without_power_are_one_breach() {
        time.startAt(at("2026-06-01T08:00"));
        stage.until("2026-06-01T08:00");
        assertThat(stage.duties(READY, "O58")).hasSize(1);
        assertThat(stage.alarms(stage.duty(READY, "O58"))).hasSize(1);
        assertThat(instances(READY)).isOne();
    }

    @Test
    void beds_begin_with_the_first_count_and_a_count_on_the_page_ends_the_wait() {
        report(3);
        assertThat(stage.duty(BEDS, "O58a").due()).isEqualTo(at("2026-05-11T20:00"));
        stage.until("2026-05-11T12:00");
        report(2);
        assertThat(ended(BEDS)).containsExactly(ResourceUpdateModel.END_SETTLED);
        assertThat(stage.duties(BEDS, "O58a")).extracting(Obligation::state).containsExactly(State.MET, State.OPEN);
        assertThat(stage.duty(BEDS, "O58a").due()).isEqualTo(at("2026-05-12T00:00"));
        stage.until("2026-05-11T21:59");
        assertThat(stage.task(BEDS, ResourceUpdateModel.TASK_UPDATE_BEDS)).isEmpty();
        stage.until("2026-05-11T22:00");
        assertThat(stage.task(BEDS, ResourceUpdateModel.TASK_UPDATE_BEDS)).isPresent();
        report(1);
        assertThat(stage.task(BEDS, ResourceUpdateModel.TASK_UPDATE_BEDS)).isEmpty();
        assertThat(instances(BEDS)).isOne();
        assertThat(reconciled()).isEmpty();
    }

    @Test
    void beds_counted_at_the_task_begin_the_next_cycle() {
        report(3);
        stage.until("2026-05-11T18:00");
        stage.complete(DUTY, BEDS, ResourceUpdateModel.TASK_UPDATE_BEDS, Map.of("obstetric", 2, "icu", 0, "neonatal", 1));
        assertThat(stage.ask("attending@GX-H1", () -> beds.free("GX-H1")).icu()).isZero();
        assertThat(stage.duty(BEDS, "O58a").due()).isEqualTo(at("2026-05-12T06:00"));
        assertThat(ended(BEDS)).contains(ResourceUpdateModel.END_SETTLED, "Event_LadderOfUpdateBedsStarted");
    }

    @Test
    void readiness_declared_on_the_page_withdraws_the_task() {
        stage.until("2026-05-12T07:00");
        stage.as("safety-office@GX-H1", () -> work.run(() -> readiness.declare("GX-H1", Set.of(ReadyItem.values()), "")));
        assertThat(stage.task(READY, ResourceUpdateModel.TASK_DECLARE_READINESS)).isEmpty();
        assertThat(stage.duty(READY, "O58").due()).isEqualTo(at("2026-05-13T07:00"));
        assertThatThrownBy(() -> stage.as("attending@GX-H1", () -> readiness.declare("GX-H1", Set.of(), "x"))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_institution_out_of_use_owes_nothing_until_it_is_taken_back() {
        report(3);
        stage.until("2026-05-12T07:00");
        stage.system(() -> {
            directory.deactivate("GX-H1");
            return null;
        });
        assertThat(stage.duty(READY, "O58").state()).isEqualTo(State.CANCELLED);
        assertThat(stage.duty(BEDS, "O58a").state()).isEqualTo(State.CANCELLED);
        assertThat(instances(READY)).isZero();
        assertThat(instances(BEDS)).isZero();
        stage.until("2026-05-20T08:00");
        stage.system(() -> {
            directory.activate("GX-H1");
            return null;
        });
        assertThat(stage.duty(READY, "O58").due()).isEqualTo(at("2026-05-21T08:00"));
        assertThat(instances(READY)).isOne();
        assertThat(instances(BEDS)).isOne();
        assertThat(stage.duty(BEDS, "O58a").due()).as("the last count is nine days old").isEqualTo(at("2026-05-11T20:00"));
    }

    @Test
    void a_hospital_that_is_no_rescue_centre_any_more_declares_no_more() {
        stage.system(() -> {
            Organisation at = places.organisation("GX-H1");
            directory.correct(new Organisation(at.code(), at.name(), at.nameEn(), at.kind(), at.jurisdiction())
                    .licensed(at.level(), at.midwifery(), at.safetyOffice()).equipped(RescueLevel.NONE, Set.of(), at.place().orElse(null)));
            return null;
        });
        assertThat(stage.duty(READY, "O58").state()).isEqualTo(State.CANCELLED);
        assertThat(instances(READY)).isZero();
    }

    @Test
    void its_own_people_and_the_county_see_the_duty_and_nobody_else() {
        for (String group : List.of(DUTY, "safety-office@GX-H1", "high-risk-desk@GX-MCH", "commission@GX-HC")) {
            assertThat(access.maySee(stage.member(group), READY)).as(group).isTrue();
        }
        for (String group : List.of("rescue-duty@YZ-H1", "attending@YL-H1", "administrator@MUAN")) {
            assertThat(access.maySee(stage.member(group), READY)).as(group).isFalse();
        }
    }

    private void report(int obstetric) {
        stage.as(DUTY, () -> work.run(() -> beds.report("GX-H1", new BedCount(obstetric, 1, 1), beds.free("GX-H1").version())));
    }

    private long instances(Subject subject) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(subject.value(), ResourceUpdateModel.PROCESS).active().count();
    }

    private Set<String> ended(Subject subject) {
        return history.createHistoricActivityInstanceQuery().finished().activityType("noneEndEvent").list().stream()
                .filter(end -> end.getProcessDefinitionKey().equals(ResourceUpdateModel.PROCESS)
                        && history.createHistoricProcessInstanceQuery().processInstanceId(end.getProcessInstanceId())
                                .processInstanceBusinessKey(subject.value()).count() > 0)
                .map(end -> end.getActivityId()).collect(java.util.stream.Collectors.toSet());
    }

    private List<Reconciliation.Finding> reconciled() {
        return stage.system(reconciliation::run);
    }
}
