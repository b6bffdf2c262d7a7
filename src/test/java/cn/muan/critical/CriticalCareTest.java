package cn.muan.critical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import cn.muan.MuanTest;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.obligation.Obligation.State;
import cn.muan.puerperium.BirthStage;
import cn.muan.worklist.TaskSheets;

/** What is kept of critical care, what is refused, and two people at once. */
@MuanTest
@Import({CaseStage.class, CriticalStage.class, BirthStage.class})
@RecordApplicationEvents
class CriticalCareTest {

    @Autowired
    private CaseStage stage;

    @Autowired
    private CriticalStage critical;

    @Autowired
    private BirthStage births;

    @Autowired
    private CriticalFiles files;

    @Autowired
    private TaskSheets sheets;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void a_region() {
        stage.begin("2026-02-02T08:00");
    }

    @Test
    void a_survivor_with_a_who_criterion_is_a_near_miss_of_her_quarter() {
        Subject nearMiss = admitted();
        stage.until("2026-02-02T12:00");
        critical.act("attending@YZ-H1", nearMiss, "end-critical-care", Map.of("outcome", "survived", "endedAt", stage.now(), "follower", "区妇幼某医师",
                "uterine", List.of("hysterectomy")));
        Subject ill = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        critical.act("attending@YZ-H1", ill, "admit-critical", Map.of("admittedAt", stage.now(), "disease", List.of("eclampsia")));
        critical.act("attending@YZ-H1", ill, "end-critical-care", Map.of("outcome", "survived", "endedAt", stage.now(), "follower", "区妇幼某医师"));
        List<CriticalEpisode> quarter = stage.ask("safety-office@YZ-H1", () -> files.ofQuarter("YZ-H1", LocalDate.of(2026, 3, 31)));
        assertThat(quarter).extracting(CriticalEpisode::subject, CriticalEpisode::nearMiss)
                .containsExactly(tuple(nearMiss, true), tuple(ill, false));
        assertThat(quarter.get(0).criteria()).containsExactly(new NotedCriterion(CriticalCriterion.SHOCK, CaseStage.at("2026-02-02T08:00")),
                new NotedCriterion(CriticalCriterion.HYSTERECTOMY, CaseStage.at("2026-02-02T12:00")));
        assertThat(stage.ask("safety-office@YZ-H1", () -> files.ofQuarter("YZ-H1", LocalDate.of(2026, 4, 1)))).isEmpty();
        assertThat(stage.ask("safety-office@GX-H1", () -> files.ofQuarter("YZ-H1", LocalDate.of(2026, 2, 2)))).isEmpty();
        assertThat(events.stream(CriticalEpisodeEnded.class)).extracting(CriticalEpisodeEnded::nearMiss).containsExactly(true, false);
    }

    @Test
    void the_notice_begins_with_what_the_case_report_said_that_day() {
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.sign(her, "YZ-H1", Severity.RED, false);
        stage.report(her, "YZ-H1");
        critical.admit(her, "YZ-H1");
        String task = stage.task(her, "Task_NotifyCritical").orElseThrow().id();
        Map<String, Object> prefill = stage.ask("attending@YZ-H1", () -> sheets.open(task).prefill());
        assertThat(prefill).containsEntry("condition", CaseStage.reportAnswers().get("diagnosis"))
                .containsEntry("treatment", CaseStage.reportAnswers().get("treatment"));
    }

    @Test
    void who_leads_and_who_speaks_with_the_family_are_people_of_the_hospital() {
        Subject her = admitted();
        Map<String, Object> team = critical.team("YZ-H1");
        critical.team("YZ-H2");
        refused("leader", () -> form(her, with(team, "leader", critical.id("rescue-team-leader@YZ-H2"))));
        refused("familyDoctor", () -> form(her, with(team, "familyDoctor", critical.id("attending@YZ-H2"))));
        refused("president", () -> form(her, with(team, "president", null)));
        refused("specialties", () -> form(her, with(team, "specialties", List.of("surgery"))));
        form(her, team);
        assertThat(critical.folder(her).teams()).extracting(RescueTeam::number).containsExactly(1);
        refused("reason", () -> critical.act("attending@YZ-H1", her, "change-rescue-team", team));
        critical.act("attending@YZ-H1", her, "change-rescue-team", with(team, "reason", "换班"));
        assertThat(critical.folder(her).teams()).extracting(RescueTeam::number).containsExactly(2, 1);
    }

    @Test
    void a_critical_admission_is_offered_to_those_who_treat_her_alone() {
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        assertThat(List.of("attending@YZ-H1", "senior-obstetrician@YZ-H1", "rescue-duty@YZ-H1", "department-head@YZ-H1", "rescue-team-leader@YZ-H1"))
                .allMatch(group -> critical.offered(group, her, "admit-critical"));
        assertThat(List.of("maternal-worker@YZ-C1", "high-risk-desk@YZ-MCH", "first-contact-doctor@YZ-H1"))
                .noneMatch(group -> critical.offered(group, her, "admit-critical"));
        critical.died("attending@YZ-H1", her);
        assertThat(critical.offered("attending@YZ-H1", her, "admit-critical")).isFalse();
    }

    @Test
    void after_the_puerperium_she_is_no_maternal_patient() {
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        births.ended("attending@YZ-H1", her, "LIVE_BIRTH", "2026-02-02", "YZ-H1");
        stage.until("2026-03-17T08:00");
        refused("admittedAt", () -> critical.admit(her, "YZ-H1"));
    }

    @Test
    void two_who_admit_her_at_once_leave_one_episode() throws Exception {
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.member("attending@YZ-H1");
        stage.member("rescue-duty@YZ-H1");
        var start = new CyclicBarrier(2);
        var both = Executors.newFixedThreadPool(2);
        List<Future<String>> ends = new ArrayList<>();
        for (String group : List.of("attending@YZ-H1", "rescue-duty@YZ-H1")) {
            Callable<String> admit = () -> {
                start.await();
                try {
                    critical.act(group, her, "admit-critical", Map.of("admittedAt", stage.now(), "cardio", List.of("shock")));
                    return "admitted";
                } catch (FieldsRefused tooLate) {
                    return tooLate.errors().get("admittedAt").key();
                }
            };
            ends.add(both.submit(admit));
        }
        List<String> results = List.of(ends.get(0).get(), ends.get(1).get());
        both.shutdown();
        assertThat(results).containsExactlyInAnyOrder("admitted", "critical.admitted-already");
        assertThat(critical.folder(her).episodes()).hasSize(1);
        assertThat(stage.duties(her, "O48")).extracting(duty -> duty.state()).containsExactly(State.OPEN);
    }

    private Subject admitted() {
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        critical.admit(her, "YZ-H1");
        return her;
    }

    private void form(Subject her, Map<String, Object> team) {
        stage.complete("rescue-team-leader@YZ-H1", her, "Task_FormRescueTeam", team);
    }

    private static Map<String, Object> with(Map<String, Object> team, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(team);
        changed.put(key, value);
        return changed;
    }

    private static void refused(String field, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(FieldsRefused.class, refused -> assertThat(refused.errors()).containsOnlyKeys(field));
    }
}
