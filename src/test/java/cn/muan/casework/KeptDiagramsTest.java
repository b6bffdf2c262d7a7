package cn.muan.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.IllegalTransactionStateException;

import cn.muan.MuanTest;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.engine.RunningDiagram;
import cn.muan.timeline.CaseDiagrams;
import cn.muan.woman.Merging;

/** The shaded diagrams of a closed case outlive the engine's history (design, idea 12). */
@MuanTest
@Import(CaseStage.class)
class KeptDiagramsTest {

    @Autowired
    CaseStage stage;
    @Autowired
    Casework casework;
    @Autowired
    CaseDiagrams diagrams;
    @Autowired
    HistoryService history;
    @Autowired
    Merging merging;
    @Autowired
    JdbcTemplate jdbc;

    private Subject her;

    @BeforeEach
    void a_late_report_and_then_a_case_under_management() {
        stage.begin("2026-04-30T16:00");
        her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.sign(her, "YZ-H1", Severity.RED, false);
        stage.until("2026-05-01T17:00");
        stage.report(her, "YZ-H1");
        stage.acknowledge(her, "YZ-MCH");
        stage.feedBack(her, "YZ-MCH", "YZ-C1");
    }

    @Test
    void after_the_closing_the_engine_may_forget() {
        close(her);
        Map<String, RunningDiagram> before = shown(her);
        assertThat(before.values()).extracting(RunningDiagram::process).contains("high-risk-case", "escalation");
        List<HistoricProcessInstance> ended = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(her.value()).finished().list();
        RunningDiagram main = before.values().stream().filter(one -> one.process().equals("high-risk-case")).findFirst().orElseThrow();
        assertThat(main.endedAt()).isEqualTo(CaseStage.at("2026-05-01T17:00"));
        assertThat(main.done()).contains("Task_ReportHighRisk", "Task_FeedBackToCommunity", "Event_CaseClosed");
        assertThat(main.done()).isEqualTo(history.createHistoricActivityInstanceQuery().processInstanceId(main.processInstance()).list()
                .stream().map(activity -> activity.getActivityId()).collect(Collectors.toSet()));

        ended.forEach(instance -> history.deleteHistoricProcessInstance(instance.getId()));
        assertThat(shown(her)).isEqualTo(before);
        assertThat(main.bpmnXml()).contains("Task_ReportHighRisk", "bpmndi:BPMNDiagram");
    }

    @Test
    void an_open_case_is_read_from_the_engine_and_nothing_is_kept_of_it() {
        assertThat(shown(her)).isNotEmpty();
        assertThat(kept()).isZero();
    }

    @Test
    void a_closing_that_is_refused_keeps_nothing() {
        assertThatThrownBy(() -> stage.as("high-risk-desk@YZ-MCH", () -> casework.close(her, ClosingReason.OTHER, " ")))
                .isInstanceOf(FieldsRefused.class);
        assertThat(kept()).isZero();
        assertThatThrownBy(() -> stage.as("high-risk-desk@YZ-MCH", () -> diagrams.keep(her)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_model_that_many_share_is_kept_once_and_a_second_closing_keeps_only_what_is_new() {
        close(her);
        int first = kept();
        Subject other = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.sign(other, "YZ-H1", Severity.RED, false);
        close(other);
        assertThat(kept()).isGreaterThan(first);
        int processes = jdbc.queryForObject("select count(distinct process) from diagram_snapshot", Integer.class);
        assertThat(jdbc.queryForObject("select count(*) from diagram_model", Integer.class)).isEqualTo(processes);

        stage.sign(her, "YZ-H1", Severity.RED, false);
        close(her);
        assertThat(shown(her).values()).filteredOn(one -> one.process().equals("high-risk-case")).hasSize(2)
                .allSatisfy(one -> assertThat(one.endedAt()).isNotNull());
    }

    @Test
    void a_record_that_was_joined_shows_its_diagrams_under_the_one_that_stays() {
        Subject twice = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.sign(twice, "YZ-H1", Severity.RED, false);
        stage.ask("attending@YZ-H1", () -> merging.mergeAndJoin(her, twice, "同一人重复建档"));
        assertThat(kept()).isPositive();
        history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(twice.value()).finished().list()
                .forEach(instance -> history.deleteHistoricProcessInstance(instance.getId()));
        assertThat(shown(her).values()).filteredOn(one -> one.process().equals("high-risk-case")).hasSize(2)
                .anySatisfy(one -> assertThat(one.endedAt()).isNotNull()).anySatisfy(one -> assertThat(one.endedAt()).isNull());
    }

    @Test
    void a_stranger_sees_none_of_it() {
        close(her);
        assertThatThrownBy(() -> stage.as("attending@YL-H1", () -> diagrams.of(her))).isInstanceOf(AccessDeniedException.class);
    }

    private void close(Subject subject) {
        stage.as("high-risk-desk@YZ-MCH", () -> casework.close(subject, ClosingReason.OTHER, "转出本市"));
    }

    private Map<String, RunningDiagram> shown(Subject subject) {
        return stage.ask("high-risk-desk@YZ-MCH", () -> diagrams.of(subject)).stream()
                .collect(Collectors.toMap(RunningDiagram::processInstance, Function.identity()));
    }

    private int kept() {
        return jdbc.queryForObject("select count(*) from diagram_snapshot", Integer.class);
    }
}
