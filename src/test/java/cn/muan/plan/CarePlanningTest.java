package cn.muan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.access.AccountService;
import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.People;
import cn.muan.access.Title;
import cn.muan.acts.CaseActs;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.policy.CaseFacts;
import cn.muan.policy.Policy;
import cn.muan.woman.Merging;
import cn.muan.worklist.Worklist;

/** Who drafts, confirms, revises and reads a plan (O23), and what becomes of it when two records are one. */
@MuanTest
@Import(CaseStage.class)
class CarePlanningTest {

    private static final PlanText WORDS = new PlanText("每周复诊", "降压", "子痫抢救预案");

    @Autowired
    private CaseStage stage;

    @Autowired
    private CarePlanning planning;

    @Autowired
    private PlanFiles files;

    @Autowired
    private CaseActs acts;

    @Autowired
    private Worklist worklist;

    @Autowired
    private Policy policy;

    @Autowired
    private Merging merging;

    @Autowired
    private AccountService accounts;

    @Autowired
    private People people;

    @Autowired
    private CurrentActor current;

    private Subject her;
    private Actor named;
    private Actor other;

    @BeforeEach
    void a_red_infectious_woman() {
        stage.begin("2026-02-02T08:00");
        her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.sign(her, "YZ-H1", Severity.RED, true);
        named = stage.member("senior-obstetrician@YZ-H1");
        other = stage.system(() -> people.byId(accounts.createDemo("other-senior", "演示另一高年资", Title.CHIEF, "gui-yuan-7-san-2",
                Set.of(Group.of("senior-obstetrician@YZ-H1")))).orElseThrow());
    }

    @Test
    void only_the_named_senior_confirms_and_a_colleague_may_return_it_so_that_another_is_named() {
        draft(named);
        String task = stage.task(her, "Task_ConfirmPlan").orElseThrow().id();
        assertThatThrownBy(() -> current.as(other, () -> worklist.complete(task, Map.of("decision", "confirmed"))))
                .isInstanceOfSatisfying(FieldsRefused.class, refused -> assertThat(refused.errors().get("decision").key()).isEqualTo("plan.not-the-named-senior"));
        current.as(other, () -> worklist.complete(task, Map.of("decision", "returned", "returnReason", "本人不在，请改指定")));
        draft(other);
        current.as(other, () -> worklist.complete(stage.task(her, "Task_ConfirmPlan").orElseThrow().id(), Map.of("decision", "confirmed")));
        assertThat(stage.system(() -> files.folder(her)).versions()).extracting(PlanVersion::state)
                .containsExactly(PlanVersion.State.CONFIRMED, PlanVersion.State.RETURNED);
    }

    @Test
    void the_senior_in_charge_is_one_of_the_hospitals_own() {
        Actor stranger = stage.member("senior-obstetrician@YZ-H2");
        assertThatThrownBy(() -> draft(stranger)).isInstanceOfSatisfying(FieldsRefused.class, refused -> assertThat(refused.errors()).containsOnlyKeys("senior"));
    }

    @Test
    void others_neither_draft_nor_confirm() {
        assertThatThrownBy(() -> stage.as("department-head@YZ-H1", () -> planning.draft(her, WORDS, named.personId()))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> stage.as("attending@YZ-H2", () -> planning.draft(her, WORDS, named.personId()))).isInstanceOf(AccessDeniedException.class);
        draft(named);
        assertThatThrownBy(() -> stage.as("attending@YZ-H1", () -> planning.confirm(her))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> stage.as("attending@YZ-H1", () -> planning.giveBack(her, "理由"))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_revision_by_the_senior_in_charge_holds_at_once_and_every_version_is_kept() {
        draft(named);
        assertThat(stage.ask("attending@YZ-H1", () -> acts.offered(her))).doesNotContain("revise-plan");
        confirm();
        assertThat(stage.ask("maternal-worker@YZ-C1", () -> acts.offered(her))).doesNotContain("revise-plan");
        stage.as("senior-obstetrician@YZ-H1", () -> acts.perform(her, "revise-plan", Map.of("management", "收住院", "treatment", "硫酸镁",
                "emergency", "随时剖宫产", "senior", String.valueOf(named.personId()), "revisionReason", "病情加重")));
        assertThat(stage.task(her, "Task_ConfirmPlan")).isEmpty();
        PlanFolder folder = stage.system(() -> files.folder(her));
        assertThat(folder.versions()).extracting(PlanVersion::number).containsExactly(2, 1);
        assertThat(folder.versions()).extracting(version -> version.text().management()).containsExactly("收住院", "每周复诊");
    }

    @Test
    void strangers_read_nothing_and_an_infectious_womans_plan_is_for_those_who_treat_her() {
        draft(named);
        assertThatThrownBy(() -> stage.ask("attending@GX-H1", () -> files.folder(her))).isInstanceOf(AccessDeniedException.class);
        boolean infectious = stage.system(() -> files.folder(her)).versions().get(0).infectious();
        assertThat(infectious).isTrue();
        assertThat(stage.ask("attending@YZ-H1", () -> files.folder(her)).shows(infectious)).isTrue();
        assertThat(stage.ask("safety-office@YZ-H1", () -> files.folder(her)).shows(infectious)).isFalse();
        assertThat(stage.ask("maternal-worker@YZ-C1", () -> files.folder(her)).shows(infectious)).isFalse();
    }

    @Test
    void jiangsu_asks_for_orange_red_and_infectious_alike_and_chongqing_for_red_alone() {
        assertThat(asked("CN-32", Severity.ORANGE, false)).isTrue();
        assertThat(asked("CN-32", Severity.RED, false)).isTrue();
        assertThat(asked("CN-32", Severity.GREEN, true)).isTrue();
        assertThat(asked("CN-32", Severity.YELLOW, false)).isFalse();
        assertThat(asked("CN-50-YZ", Severity.RED, false)).isTrue();
        assertThat(asked("CN-50-YZ", Severity.ORANGE, true)).isFalse();
        assertThat(asked("CN-37-GX", Severity.RED, true)).isFalse();
    }

    @Test
    void when_two_records_are_one_what_is_under_way_goes_on_under_the_one_that_stays() {
        draft(named);
        stage.as("attending@YZ-H1", () -> acts.perform(her, "advise-on-continuation", Map.of("diagnosis", "肺动脉高压", "grounds", "心功能Ⅳ级")));
        stage.as("attending@YZ-H1", () -> acts.perform(her, "request-consultation",
                Map.of("specialty", "cardiology", "institution", "CQ-H1", "urgent", false, "question", "如何监护")));
        Subject stays = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.until("2026-02-02T09:00");
        stage.ask("attending@YZ-H1", () -> merging.mergeAndJoin(stays, her, "同一人重复建档"));

        for (String task : new String[] {"Task_ConfirmPlan", "Task_ConfirmUnsuitable", "Task_AnswerConsultation", "Task_DiscussCase"}) {
            assertThat(stage.task(her, task)).as(task).isEmpty();
            assertThat(stage.task(stays, task)).as(task).isPresent();
        }
        assertThat(stage.task(stays, "Task_ConfirmPlan").orElseThrow().due()).isEqualTo(CaseStage.at("2026-02-03T08:00"));
        assertThat(stage.duties(stays, "O9")).hasSize(1);
        assertThat(stage.duties(stays, "O24a")).hasSize(1);
        stage.complete("senior-obstetrician@YZ-H1", stays, "Task_ConfirmPlan", Map.of("decision", "confirmed"));
        assertThat(stage.duty(stays, "O23").state()).isEqualTo(cn.muan.obligation.Obligation.State.MET);
        assertThat(stage.system(() -> files.folder(her)).versions()).hasSize(1);
    }

    private boolean asked(String jurisdiction, Severity severity, boolean infectious) {
        return policy.deadline("O23", CaseFacts.of(severity, infectious), jurisdiction, CaseStage.at("2026-02-02T08:00")).isPresent();
    }

    private void draft(Actor senior) {
        stage.complete("attending@YZ-H1", her, "Task_DraftPlan", Map.of("management", WORDS.management(), "treatment", WORDS.treatment(),
                "emergency", WORDS.emergency(), "senior", String.valueOf(senior.personId())));
    }

    private void confirm() {
        stage.complete("senior-obstetrician@YZ-H1", her, "Task_ConfirmPlan", Map.of("decision", "confirmed"));
    }
}
