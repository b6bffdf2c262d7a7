package cn.muan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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
import cn.muan.base.Refused;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.obligation.Obligation.State;
import cn.muan.worklist.Worklist;

/** Scenario 16, unsuitable pregnancy, and who may do what about it (O9). */
@MuanTest
@Import(CaseStage.class)
class ContinuationTest {

    private static final String CONFIRM = "Task_ConfirmUnsuitable";
    private static final Map<String, Object> UNSUITABLE = Map.of("outcome", "unsuitable", "opinion", "建议尽快终止妊娠");

    @Autowired
    private CaseStage stage;

    @Autowired
    private CaseActs acts;

    @Autowired
    private Continuation continuation;

    @Autowired
    private PlanFiles files;

    @Autowired
    private Worklist worklist;

    @Autowired
    private AccountService accounts;

    @Autowired
    private People people;

    @Autowired
    private CurrentActor current;

    private Subject her;

    @BeforeEach
    void a_red_woman_is_advised_against_going_on() {
        stage.begin("2026-03-14T09:00");
        her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.sign(her, "YZ-H1", Severity.RED, false);
        stage.as("attending@YZ-H1", () -> acts.perform(her, "advise-on-continuation", Map.of("diagnosis", "重度肺动脉高压", "grounds", "心功能Ⅳ级")));
    }

    @Test
    void scenario_16_an_attending_who_signs_is_rejected_an_associate_chief_signs_and_the_woman_acknowledges() {
        Actor attending = senior("title-attending", Title.ATTENDING);
        Actor associate = senior("title-associate", Title.ASSOCIATE_CHIEF);
        String task = stage.task(her, CONFIRM).orElseThrow().id();
        assertThat(stage.duty(her, "O9").due()).isEqualTo(CaseStage.at("2026-03-15T09:00"));
        assertThat(stage.duty(her, "O9").sources()).hasSize(2);

        assertThatThrownBy(() -> current.as(attending, () -> worklist.complete(task, UNSUITABLE))).isInstanceOfSatisfying(FieldsRefused.class,
                refused -> assertThat(refused.errors().get("outcome").key()).isEqualTo("plan.title-too-low"));
        assertThat(stage.duty(her, "O9").state()).isEqualTo(State.OPEN);
        assertThat(advice().state()).isEqualTo(ContinuationAdvice.State.PROPOSED);

        current.as(associate, () -> worklist.complete(stage.task(her, CONFIRM).orElseThrow().id(), UNSUITABLE));
        assertThat(stage.duty(her, "O9").state()).isEqualTo(State.MET);
        assertThat(advice().signedTitle()).isEqualTo(Title.ASSOCIATE_CHIEF);
        assertThat(stage.duty(her, "O9a").owner().key()).isEqualTo("attending@YZ-H1");

        stage.until("2026-03-14T11:00");
        stage.complete("attending@YZ-H1", her, "Task_AcknowledgeRiskNotice", Map.of("informedAt", CaseStage.at("2026-03-14T10:30"),
                "informedBy", "副主任医师", "signed", true, "decision", "continue", "note", "家属商议后决定"));
        assertThat(advice().state()).isEqualTo(ContinuationAdvice.State.INFORMED);
        assertThat(advice().informing().decision()).isEqualTo(ContinuationAdvice.Decision.CONTINUE);
        assertThat(stage.duty(her, "O9a").state()).isEqualTo(State.MET);
    }

    @Test
    void the_signature_is_never_offered_to_the_attendings() {
        assertThat(stage.task(her, CONFIRM).orElseThrow().groups()).containsExactly("senior-obstetrician@YZ-H1");
        assertThatThrownBy(() -> stage.as("attending@YZ-H1", () -> worklist.complete(stage.task(her, CONFIRM).orElseThrow().id(), UNSUITABLE)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> stage.as("attending@YZ-H1", () -> continuation.judge(her, true, "建议"))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> stage.as("senior-obstetrician@YZ-H2", () -> continuation.judge(her, true, "建议"))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> stage.system(() -> {
            continuation.judge(her, true, "建议");
            return null;
        })).isInstanceOf(FieldsRefused.class);
    }

    @Test
    void a_lower_title_may_still_return_it() {
        current.as(senior("title-attending", Title.ATTENDING), () -> worklist.complete(stage.task(her, CONFIRM).orElseThrow().id(),
                Map.of("outcome", "returned", "returnReason", "请补充检查")));
        assertThat(advice().state()).isEqualTo(ContinuationAdvice.State.RETURNED);
    }

    @Test
    void the_paper_signature_and_her_decision_are_not_optional() {
        stage.complete("senior-obstetrician@YZ-H1", her, CONFIRM, UNSUITABLE);
        assertThatThrownBy(() -> stage.complete("attending@YZ-H1", her, "Task_AcknowledgeRiskNotice",
                Map.of("informedAt", CaseStage.at("2026-03-14T09:00"), "informedBy", "医师", "signed", false)))
                .isInstanceOfSatisfying(FieldsRefused.class, refused -> assertThat(refused.errors()).containsKeys("signed", "decision"));
        assertThat(stage.duty(her, "O9a").state()).isEqualTo(State.OPEN);
    }

    @Test
    void one_advice_is_open_at_a_time_and_only_who_treats_her_advises() {
        assertThat(stage.ask("attending@YZ-H1", () -> acts.offered(her))).doesNotContain("advise-on-continuation");
        assertThatThrownBy(() -> stage.as("attending@YZ-H1", () -> continuation.advise(her, "诊断", "依据"))).isInstanceOf(Refused.class);
        Subject another = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        assertThat(stage.ask("senior-obstetrician@YZ-H1", () -> acts.offered(another))).contains("advise-on-continuation");
        assertThat(stage.ask("maternal-worker@YZ-C1", () -> acts.offered(another))).doesNotContain("advise-on-continuation");
        assertThatThrownBy(() -> stage.as("high-risk-desk@YZ-MCH", () -> continuation.advise(another, "诊断", "依据"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> stage.as("attending@GX-H1", () -> continuation.advise(another, "诊断", "依据"))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void two_who_sign_at_once_leave_one_signature() throws Exception {
        String task = stage.task(her, CONFIRM).orElseThrow().id();
        var start = new CyclicBarrier(2);
        var both = Executors.newFixedThreadPool(2);
        List<Future<String>> ends = new ArrayList<>();
        for (Actor signer : List.of(senior("first", Title.CHIEF), senior("second", Title.ASSOCIATE_CHIEF))) {
            Callable<String> sign = () -> {
                start.await();
                try {
                    current.as(signer, () -> worklist.complete(task, UNSUITABLE));
                    return "signed";
                } catch (Refused tooLate) {
                    return "refused";
                }
            };
            ends.add(both.submit(sign));
        }
        List<String> results = List.of(ends.get(0).get(), ends.get(1).get());
        both.shutdown();
        assertThat(results).containsExactlyInAnyOrder("signed", "refused");
        assertThat(stage.duties(her, "O9")).hasSize(1);
        assertThat(stage.system(() -> files.folder(her)).advices()).hasSize(1);
    }

    private ContinuationAdvice advice() {
        return stage.system(() -> files.folder(her)).advices().get(0);
    }

    private Actor senior(String login, Title title) {
        return stage.system(() -> people.byId(accounts.createDemo(login, "演示高年资" + login, title, "gui-yuan-7-san-2",
                Set.of(Group.of("senior-obstetrician@YZ-H1")))).orElseThrow());
    }
}
