package cn.muan.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import cn.muan.MuanTest;
import cn.muan.acts.CaseActs;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.engine.OpenTask;
import cn.muan.obligation.Obligation.State;
import cn.muan.plan.Consultation;
import cn.muan.plan.PlanFiles;
import cn.muan.plan.process.ConsultationModel;

/** Walks every ending and the timer of {@code consultation.bpmn}. */
@MuanTest
@Import(CaseStage.class)
class ConsultationProcessTest extends PlanWalk {

    @Autowired
    private CaseActs acts;

    @Autowired
    private PlanFiles files;

    @Autowired
    private cn.muan.engine.Engine tasks;

    @Override
    String process() {
        return ConsultationModel.PROCESS;
    }

    @Test
    void a_consultation_is_asked_and_answered() {
        Subject her = signed(Severity.ORANGE, false);
        ask(her, "CQ-H1", false);
        assertThat(instance(her)).isWaitingAt(ConsultationModel.TASK_ANSWER);
        assertThat(stage.duty(her, "O24a").due()).isEqualTo(CaseStage.at("2026-02-03T08:00"));
        stage.complete("senior-obstetrician@CQ-H1", her, ConsultationModel.TASK_ANSWER, Map.of("answer", "建议转我院心脏专科"));
        assertThat(ending(her)).isEqualTo(ConsultationModel.END_ANSWERED);
        assertThat(stage.duty(her, "O24a").state()).isEqualTo(State.MET);
        assertThat(consultations(her).get(0).answer()).isEqualTo("建议转我院心脏专科");
    }

    @Test
    void an_urgent_one_beside_it_has_a_clock_of_its_own() {
        Subject her = signed(Severity.ORANGE, false);
        ask(her, "CQ-H1", false);
        stage.until("2026-02-02T09:00");
        ask(her, "YZ-H2", true);
        ask(her, "YZ-H2", false);
        List<OpenTask> open = stage.system(() -> tasks.tasksOf(her)).stream().filter(task -> task.key().equals(ConsultationModel.TASK_ANSWER)).toList();
        assertThat(open).extracting(OpenTask::due).containsExactlyInAnyOrder(CaseStage.at("2026-02-03T08:00"),
                CaseStage.at("2026-02-02T11:00"), CaseStage.at("2026-02-03T09:00"));
        stage.complete("attending@CQ-H1", her, ConsultationModel.TASK_ANSWER, Map.of("answer", "意见"));
        assertThat(stage.duties(her, "O24a")).extracting(duty -> duty.state()).containsExactlyInAnyOrder(State.MET, State.OPEN);
        assertThat(stage.duty(her, "O24b").state()).isEqualTo(State.OPEN);
    }

    @Test
    void only_who_treats_her_asks_and_only_hospitals_of_the_region_are_asked() {
        Subject her = signed(Severity.ORANGE, false);
        assertThat(stage.ask("high-risk-desk@YZ-MCH", () -> acts.offered(her))).doesNotContain("request-consultation");
        assertThatThrownBy(() -> ask(her, "GX-H1", false)).isInstanceOfSatisfying(FieldsRefused.class,
                refused -> assertThat(refused.errors()).containsOnlyKeys("institution"));
        assertThat(began(her)).isFalse();
    }

    @Test
    void an_unanswered_consultation_ends_with_the_case() {
        Subject her = signed(Severity.ORANGE, false);
        ask(her, "CQ-H1", true);
        close(her, "YZ-MCH");
        assertThat(ending(her)).isEqualTo(ConsultationModel.END_WITHDRAWN);
        assertThat(stage.duty(her, "O24b").state()).isEqualTo(State.CANCELLED);
        assertThat(consultations(her).get(0).state()).isEqualTo(Consultation.State.WITHDRAWN);
    }

    @Test
    void the_timer_starts_its_ladder() {
        Subject her = signed(Severity.ORANGE, false);
        ask(her, "CQ-H1", true);
        startsAt(her, "O24b", "2026-02-02T08:59", "2026-02-02T09:00");
    }

    private List<Consultation> consultations(Subject her) {
        return stage.system(() -> files.folder(her)).consultations();
    }

    private void ask(Subject her, String institution, boolean urgent) {
        stage.as("attending@YZ-H1", () -> acts.perform(her, "request-consultation",
                Map.of("specialty", "cardiology", "institution", institution, "urgent", urgent, "question", "心功能Ⅱ级，如何监护")));
    }
}
