package cn.muan.puerperium;

import static cn.muan.casework.CaseStage.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.access.Group;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseFiles;
import cn.muan.casework.CaseMoved;
import cn.muan.casework.CaseStage;
import cn.muan.casework.ClosingReason;
import cn.muan.casework.HighRiskCase;
import cn.muan.engine.OpenTask;
import cn.muan.engine.UnitOfWork;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligation.State;
import cn.muan.risk.FirstContacts;
import cn.muan.woman.Dating;
import cn.muan.woman.Ending;
import cn.muan.woman.Hukou;
import cn.muan.woman.IdType;
import cn.muan.woman.Person;
import cn.muan.woman.Pregnancies;
import cn.muan.woman.PregnancyDetails;
import cn.muan.woman.RegisterWoman;
import cn.muan.woman.Registration;
import cn.muan.woman.Residence;
import cn.muan.worklist.TaskSheets;
import cn.muan.worklist.Worklist;

/** Endings of a pregnancy and the 42 days after, as stories: scenario 19 without its caesarean, and what can go otherwise. */
@MuanTest
@Import({CaseStage.class, BirthStage.class})
class PuerperiumScenariosTest {

    @Autowired
    private CaseStage stage;

    @Autowired
    private BirthStage births;

    @Autowired
    private CaseFiles files;

    @Autowired
    private PuerperiumFiles puerperia;

    @Autowired
    private PostpartumCare care;

    @Autowired
    private FirstContacts firstContacts;

    @Autowired
    private Registration registration;

    @Autowired
    private Worklist worklist;

    @Autowired
    private TaskSheets sheets;

    @Autowired
    private Puerperia runs;

    @Autowired
    private Pregnancies pregnancies;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private UnitOfWork work;

    @Test
    void scenario_19_a_birth_before_the_report_leaves_the_report_owed_and_the_case_ends_on_day_42() {
        Subject her = orangeAndDelivered();
        Obligation report = stage.duty(her, "O16");
        assertThat(report.state()).isEqualTo(State.OPEN);
        assertThat(report.due()).isEqualTo(at("2026-03-01T11:00"));
        stage.until("2026-02-28T09:00");
        reported(her);
        assertThat(stage.duty(her, "O16").state()).isEqualTo(State.MET);
        threeAssessments(her);
        assertThat(stage.duty(her, "O10c").due()).isEqualTo(at("2026-04-10T00:00"));
        assertThat(List.of("O10a", "O10b", "O10c")).allSatisfy(code -> {
            assertThat(stage.duty(her, code).state()).isEqualTo(State.MET);
            assertThat(stage.lateness(stage.duty(her, code))).isZero();
        });
        stage.until("2026-04-09T23:59");
        assertThat(caseOf(her).state()).isEqualTo(HighRiskCase.State.OPEN);
        stage.until("2026-04-10T00:00");
        assertThat(caseOf(her).state()).isEqualTo(HighRiskCase.State.CLOSED);
        assertThat(caseOf(her).closing().reason()).isEqualTo(ClosingReason.PUERPERIUM_ENDED);
        assertThat(caseOf(her).closing().at()).isEqualTo(at("2026-04-10T00:00"));
        assertThat(caseOf(her).closing().breaches()).isZero();
        assertThat(stage.duties(her, "O24c")).isEmpty();
        assertThat(sheet(her).puerperium().running()).isFalse();
        assertThat(sheet(her).assessments()).extracting(PostpartumAssessment::point).containsExactly(Point.CHECK_42, Point.VISIT, Point.DISCHARGE);
    }

    @Test
    void with_a_breach_open_on_day_42_the_managers_are_shown_it_and_close_the_case() {
        Subject her = orangeAndDelivered();
        stage.until("2026-02-28T09:00");
        births.discharge(her, "YZ-H1", "2026-02-28");
        births.visit(her, "YZ-C1", "2026-02-28");
        stage.until("2026-04-10T03:00");
        assertThat(caseOf(her).state()).isEqualTo(HighRiskCase.State.OPEN);
        assertThat(stage.duty(her, "O24c").due()).isEqualTo(at("2026-04-13T00:00"));
        OpenTask task = stage.task(her, "Task_CloseCase").orElseThrow();
        assertThat(task.groups()).containsExactlyInAnyOrder("case-manager@YZ-MCH", "high-risk-desk@YZ-MCH");
        Map<String, Object> shown = stage.ask("high-risk-desk@YZ-MCH", () -> sheets.open(task.id())).prefill();
        assertThat(shown.get("breaches")).isEqualTo(2);
        assertThat(shown.get("openBreaches").toString()).contains("O16", "渝中区示例第一医院", "2026-03-01 11:00",
                "迟 39日16时0分", "O10c", "2026-04-10 00:00", "迟 0日3时0分");
        assertThat(stage.alarms(stage.duty(her, "O16"))).isNotEmpty();
        stage.complete("high-risk-desk@YZ-MCH", her, "Task_CloseCase", Map.of("confirmed", true, "note", "逾期已核对"));
        HighRiskCase closed = caseOf(her);
        assertThat(closed.closing().reason()).isEqualTo(ClosingReason.PUERPERIUM_ENDED);
        assertThat(closed.closing().breaches()).isEqualTo(2);
        assertThat(closed.closing().codes()).isEqualTo("O10c O16");
        assertThat(stage.duty(her, "O24c").state()).isEqualTo(State.MET);
        for (String code : List.of("O16", "O10c")) {
            assertThat(stage.duty(her, code).state()).as(code).isEqualTo(State.CANCELLED);
            assertThat(stage.duty(her, code).breached(at("2026-04-11T00:00"))).as(code).isTrue();
        }
        assertThat(stage.tasks(her)).isEmpty();
        assertThat(births.tasks(her)).isEmpty();
    }

    @Test
    void a_case_closed_by_hand_while_its_closing_was_asked_for_needs_no_further_work() {
        Subject her = orangeAndDelivered();
        stage.until("2026-04-10T03:00");
        assertThat(births.tasks(her)).contains("Task_CloseCase");
        births.act("case-manager@YZ-MCH", her, "close-case", Map.of("reason", "PUERPERIUM_ENDED", "note", "已核对"));
        assertThat(births.tasks(her)).isEmpty();
        assertThat(stage.duty(her, "O24c").state()).isEqualTo(State.MET);
    }

    @Test
    void a_case_closed_for_another_reason_leaves_the_assessments_owed() {
        Subject her = orangeAndDelivered();
        births.act("high-risk-desk@YZ-MCH", her, "close-case", Map.of("reason", "NO_LONGER_HIGH_RISK"));
        assertThat(births.tasks(her)).containsExactly("Task_AssessBeforeDischarge");
        assertThat(stage.duty(her, "O10c").state()).isEqualTo(State.OPEN);
        assertThat(sheet(her).puerperium().running()).isTrue();
    }

    @Test
    void a_case_confirmed_after_day_42_is_brought_to_its_close_too() {
        stage.begin("2026-02-26T11:00");
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        births.born(her, "YZ-H1", "2026-02-26", "10:00");
        threeAssessments(her);
        stage.until("2026-04-12T09:00");
        stage.sign(her, "YZ-H1", Severity.ORANGE, false);
        stage.until("2026-04-12T09:01");
        assertThat(births.tasks(her)).containsExactly("Task_CloseCase");
        assertThat(caseOf(her).state()).isEqualTo(HighRiskCase.State.OPEN);
        assertThat(stage.duties(her, "O10c")).hasSize(1);
    }

    @Test
    void a_woman_who_moves_is_visited_by_her_new_centre_with_the_clock_that_runs() {
        Subject her = orangeAndDelivered();
        births.discharge(her, "YZ-H1", "2026-02-26");
        Obligation former = stage.duty(her, "O10b");
        assertThat(former.owner().key()).isEqualTo("maternal-worker@YZ-C1");
        stage.until("2026-02-28T09:00");
        stage.as("attending@YZ-H1", () -> work.run(() -> {
            PregnancyDetails details = pregnancies.openForCorrection(her, "搬到新址");
            pregnancies.correct(her, new PregnancyDetails(details.person(), new Residence("CN-50-YZ", "YZ-C2", null, Hukou.LOCAL),
                    details.dating(), details.gravidity(), details.parity(), details.flags()), "搬到新址");
            events.publishEvent(new CaseMoved(her, "YZ-C1", "YZ-C2", "CN-50-YZ", at("2026-02-28T09:00")));
        }));
        stage.until("2026-02-28T09:01");
        Obligation now = stage.duty(her, "O10b");
        assertThat(now.id()).isEqualTo(former.id());
        assertThat(now.owner().key()).isEqualTo("maternal-worker@YZ-C2");
        assertThat(now.due()).isEqualTo(former.due());
        assertThat(births.tasks(her)).containsExactly("Task_VisitAfterDischarge");
        births.visit(her, "YZ-C2", "2026-02-28");
        assertThat(stage.duty(her, "O10b").state()).isEqualTo(State.MET);
    }

    @Test
    void a_centre_that_was_told_of_her_meanwhile_visits_her() {
        Subject her = orangeAndDelivered();
        stage.report(her, "YZ-H1");
        stage.acknowledge(her, "YZ-MCH");
        stage.feedBack(her, "YZ-MCH", "YZ-C2");
        births.discharge(her, "YZ-H1", "2026-02-26");
        assertThat(stage.duty(her, "O10b").owner().key()).isEqualTo("maternal-worker@YZ-C2");
        births.visit(her, "YZ-C2", "2026-02-26");
        assertThat(stage.duty(her, "O10b").state()).isEqualTo(State.MET);
    }

    @Test
    void nobody_ends_the_42_days_early() {
        Subject her = orangeAndDelivered();
        assertThatThrownBy(() -> runs.atDay42(her)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> runs.cancelTheRest(her)).isInstanceOf(IllegalStateException.class);
        assertThat(caseOf(her).state()).isEqualTo(HighRiskCase.State.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"LIVE_BIRTH,true", "STILLBIRTH,true", "MISCARRIAGE,false", "TERMINATION,false", "ECTOPIC,false"})
    void every_ending_counts_42_days_and_a_birth_is_assessed(String kind, boolean assessed) {
        stage.begin("2026-02-26T11:00");
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        births.ended("attending@YZ-H1", her, kind, "2026-02-26", "YZ-H1");
        assertThat(sheet(her).puerperium().lastDay()).isEqualTo("2026-04-09");
        assertThat(stage.duties(her, "O10a").isEmpty()).isEqualTo(!assessed);
        assertThat(stage.duties(her, "O10c").isEmpty()).isEqualTo(!assessed);
    }

    @ParameterizedTest
    @CsvSource({"2024-01-19,2024-03-02T00:00", "2024-02-29,2024-04-12T00:00", "2025-12-31,2026-02-12T00:00"})
    void the_days_count_over_a_leap_day_and_the_year_s_end(String born, String over) {
        stage.begin(born + "T12:00");
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        births.born(her, "YZ-H1", born, "11:59");
        assertThat(stage.duty(her, "O10c").due()).isEqualTo(at(over));
        births.discharge(her, "YZ-H1", born);
        assertThat(stage.duty(her, "O10b").due()).isEqualTo(at(LocalDate.parse(born).plusDays(8) + "T00:00"));
    }

    @Test
    void a_woman_first_seen_after_birth_has_a_puerperium_too() {
        stage.begin("2026-03-10T09:00");
        Subject her = stage.ask("first-contact-doctor@YZ-C1", () -> registration.register(new RegisterWoman("YZ-C1",
                new Person("示例某", IdType.OTHER, "AFTER1", null, null, "13800000000"), new Residence("CN-50-YZ", "YZ-C1", null, Hukou.LOCAL),
                Dating.unknown(), 1, 1, Set.of(), new Ending(Ending.Kind.LIVE_BIRTH, LocalDate.parse("2026-03-01")), null)));
        stage.until("2026-03-10T09:01");
        assertThat(births.tasks(her)).containsExactly("Task_VisitAfterDischarge");
        assertThat(stage.duty(her, "O10b").due()).as("nobody knew of her before").isEqualTo(at("2026-03-18T00:00"));
        assertThat(stage.duty(her, "O10c").due()).isEqualTo(at("2026-04-13T00:00"));
        assertThat(births.offered("first-contact-doctor@YZ-C1", her)).contains("correct-ending").doesNotContain("record-ending");
    }

    @Test
    void a_positive_finding_is_intervened_upon_and_may_ask_for_a_new_grade() {
        stage.begin("2026-02-26T11:00");
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.sign(her, "YZ-H1", Severity.GREEN, false);
        births.born(her, "YZ-H1", "2026-02-26", "10:00");
        String task = stage.task(her, "Task_AssessBeforeDischarge").orElseThrow().id();
        Map<String, Object> answers = BirthStage.well(Map.of("systolic", 152, "dischargedOn", LocalDate.parse("2026-02-27")));
        assertThat(refused("attending@YZ-H1", task, answers).errors()).containsOnlyKeys("response", "intervention");
        answers.putAll(Map.of("response", "reassess", "assessingInstitution", "YZ-H2", "intervention", "降压，监测"));
        stage.as("attending@YZ-H1", () -> worklist.complete(task, answers));
        assertThat(stage.system(() -> firstContacts.underWayAt(her))).contains("YZ-H2");
        assertThat(stage.duty(her, "O6").owner().key()).isEqualTo("attending@YZ-H2");
        assertThat(sheet(her).assessments().get(0).positive()).isTrue();
        assertThat(sheet(her).assessments().get(0).reassessedAt()).isEqualTo("YZ-H2");
    }

    @Test
    void findings_answered_without_an_intervention_are_refused_by_the_domain_as_well() {
        Subject her = orangeAndDelivered();
        var mood = new PostpartumFindings(LocalDate.parse("2026-02-26"), List.of(), null, null, null, true, "breast", null, null, null, null, null);
        assertThat(catchThrowableOfType(FieldsRefused.class, () -> stage.as("attending@YZ-H1", () -> care.assessBeforeDischarge(her,
                Group.of("attending@YZ-H1"), mood, LocalDate.parse("2026-02-26")))).errors()).containsOnlyKeys("response");
        assertThatThrownBy(() -> stage.as("attending@YZ-H2", () -> care.assessBeforeDischarge(her, Group.of("attending@YZ-H1"), mood,
                LocalDate.parse("2026-02-26")))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> stage.as("high-risk-desk@YZ-MCH", () -> care.assessBeforeDischarge(her, Group.of("attending@YZ-H1"), mood,
                LocalDate.parse("2026-02-26")))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_discharge_or_visit_before_the_birth_is_refused_at_its_field() {
        Subject her = orangeAndDelivered();
        String discharge = stage.task(her, "Task_AssessBeforeDischarge").orElseThrow().id();
        assertThat(refused("attending@YZ-H1", discharge, BirthStage.well(Map.of("dischargedOn", LocalDate.parse("2026-02-25")))).errors())
                .containsOnlyKeys("dischargedOn");
        assertThat(refused("attending@YZ-H1", discharge, BirthStage.well(Map.of("dischargedOn", LocalDate.parse("2026-05-01")))).errors())
                .containsOnlyKeys("dischargedOn");
        births.discharge(her, "YZ-H1", "2026-02-26");
        String visit = stage.task(her, "Task_VisitAfterDischarge").orElseThrow().id();
        for (String day : List.of("2026-02-25", "2026-02-28")) {
            assertThat(refused("maternal-worker@YZ-C1", visit, BirthStage.well(Map.of("visitedOn", LocalDate.parse(day)))).errors())
                    .containsOnlyKeys("visitedOn");
        }
        Map<String, Object> critical = BirthStage.well(Map.of("visitedOn", LocalDate.parse("2026-02-26"), "critical", true));
        assertThat(refused("maternal-worker@YZ-C1", visit, critical).errors()).containsOnlyKeys("follower");
    }

    private Subject orangeAndDelivered() {
        stage.begin("2026-02-26T11:00");
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.sign(her, "YZ-H1", Severity.ORANGE, false);
        stage.until("2026-02-26T20:00");
        births.born(her, "YZ-H1", "2026-02-26", "19:48");
        return her;
    }

    private void reported(Subject her) {
        stage.report(her, "YZ-H1");
        stage.acknowledge(her, "YZ-MCH");
        stage.feedBack(her, "YZ-MCH", "YZ-C1");
    }

    private void threeAssessments(Subject her) {
        stage.until("2026-03-01T10:00");
        births.discharge(her, "YZ-H1", "2026-03-01");
        stage.until("2026-03-06T10:00");
        births.visit(her, "YZ-C1", "2026-03-06");
        if (stage.task(her, "Task_CallByPhone").isPresent()) {
            stage.complete("maternal-worker@YZ-C1", her, "Task_CallByPhone", CaseStage.reached("2026-03-06"));
        }
        stage.until("2026-04-08T10:00");
        births.check(her, "YZ-H1", "2026-04-08");
    }

    private FieldsRefused refused(String group, String task, Map<String, Object> answers) {
        return catchThrowableOfType(FieldsRefused.class, () -> stage.as(group, () -> worklist.complete(task, new HashMap<>(answers))));
    }

    private HighRiskCase caseOf(Subject her) {
        return stage.system(() -> files.caseOf(her)).orElseThrow();
    }

    private PuerperiumFiles.Sheet sheet(Subject her) {
        return stage.system(() -> puerperia.sheet(her)).orElseThrow();
    }
}
