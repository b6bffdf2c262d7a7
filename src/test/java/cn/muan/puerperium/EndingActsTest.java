package cn.muan.puerperium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.acts.CaseActs;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.obligation.Obligation.State;
import cn.muan.woman.Ending;
import cn.muan.woman.Pregnancies;
import cn.muan.woman.Women;

/** Recording how a pregnancy ended, correcting it, and what is refused where. */
@MuanTest
@Import({CaseStage.class, BirthStage.class})
class EndingActsTest {

    private static final String DOCTOR = "attending@YZ-H1";

    @Autowired
    private CaseStage stage;

    @Autowired
    private BirthStage births;

    @Autowired
    private CaseActs acts;

    @Autowired
    private Pregnancies pregnancies;

    @Autowired
    private Women women;

    @Autowired
    private CurrentActor current;

    @Autowired
    private JdbcTemplate jdbc;

    private Subject her;

    @BeforeEach
    void a_woman_is_registered() {
        stage.begin("2026-03-02T08:00");
        her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
    }

    @Test
    void a_birth_keeps_its_hour_place_and_number() {
        assertThat(stage.ask(DOCTOR, () -> acts.open(her, "record-ending")).prefill()).containsEntry("place", "YZ-H1");
        births.born(her, "YZ-H1", "2026-03-02", "07:30");
        assertThat(stage.ask(DOCTOR, () -> women.facts(her)).ending()).isEqualTo(new Ending(Ending.Kind.LIVE_BIRTH, LocalDate.parse("2026-03-02"),
                CaseStage.at("2026-03-02T07:30"), "YZ-H1", 1));
        assertThat(stage.ask("maternal-worker@YZ-C1", () -> women.heading(her))).contains("产后0天");
    }

    @Test
    void an_ending_in_the_future_before_the_pregnancy_or_incomplete_is_refused_at_its_field() {
        assertThat(refused(with("endedOn", LocalDate.parse("2026-03-03")))).containsExactly("endedOn");
        assertThat(refused(with("endedOn", LocalDate.parse("2025-07-01")))).containsExactly("endedOn");
        assertThat(refused(with("endedTime", "08:01"))).containsExactly("endedTime");
        assertThat(refused(with("endedTime", "7点半"))).containsExactly("endedTime");
        assertThat(refused(with("born", 0))).containsExactly("born");
        assertThat(refused(with("place", "YZ-HC"))).containsExactly("place");
        assertThat(refused(Map.of())).containsExactlyInAnyOrder("endingKind", "endedOn", "place");
        assertThat(stage.ask(DOCTOR, () -> women.facts(her)).ending()).isNull();
    }

    @Test
    void a_second_ending_is_neither_offered_nor_taken() {
        births.born(her, "YZ-H1", "2026-03-02", "07:30");
        assertThat(births.offered(DOCTOR, her)).doesNotContain("record-ending").contains("correct-ending");
        assertThatThrownBy(() -> births.born(her, "YZ-H1", "2026-03-02", "07:30")).isInstanceOf(AccessDeniedException.class);
        assertThat(catchThrowableOfType(FieldsRefused.class, () -> stage.as(DOCTOR, () -> pregnancies.recordEnding(her,
                new Ending(Ending.Kind.STILLBIRTH, LocalDate.parse("2026-03-02"))))).errors()).containsOnlyKeys("endedOn");
    }

    @Test
    void an_ending_is_corrected_for_a_reason_while_the_puerperium_runs() {
        births.born(her, "YZ-H1", "2026-03-02", "07:30");
        Map<String, Object> right = with("endedOn", LocalDate.parse("2026-02-28"));
        right.remove("endedTime");
        assertThat(refusedBy("correct-ending", right)).containsExactly("reason");
        right.put("reason", "日期写错");
        births.act("case-manager@YZ-MCH", her, "correct-ending", right);
        assertThat(stage.duty(her, "O10c").due()).isEqualTo(CaseStage.at("2026-04-12T00:00"));
        assertThat(stage.duties(her, "O10a")).extracting(duty -> duty.state()).containsExactly(State.SUPERSEDED, State.OPEN);
        assertThat(jdbc.queryForList("select detail from audit_entry where action = 'ending-corrected'", String.class))
                .containsExactly("LIVE_BIRTH 2026-03-02: 日期写错");
        assertThat(births.offered("safety-office@YZ-H1", her)).doesNotContain("correct-ending");
        stage.until("2026-04-12T00:00");
        assertThat(births.offered(DOCTOR, her)).doesNotContain("correct-ending");
        assertThatThrownBy(() -> stage.as(DOCTOR, () -> pregnancies.correctEnding(her, new Ending(Ending.Kind.LIVE_BIRTH,
                LocalDate.parse("2026-03-02")), "日期写错"))).isInstanceOf(Refused.class).hasMessage("woman.puerperium-over");
    }

    @Test
    void two_doctors_record_the_same_birth_at_once_and_it_is_recorded_once() throws Exception {
        for (int round = 0; round < 5; round++) {
            Subject woman = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
            List<Actor> doctors = List.of(stage.member(DOCTOR), stage.member("attending@YZ-H1"), stage.member("high-risk-desk@YZ-MCH"));
            List<Throwable> refused = together(doctors.stream().<Callable<Void>>map(doctor -> () -> {
                current.as(doctor, () -> acts.perform(woman, "record-ending", with("endedTime", "07:30")));
                return null;
            }).toList());
            assertThat(refused).hasSize(2).allMatch(one -> one instanceof Refused || one instanceof AccessDeniedException);
            assertThat(count("puerperium", woman)).isOne();
            assertThat(stage.duties(woman, "O10a")).hasSize(1);
            assertThat(births.tasks(woman)).containsExactly("Task_AssessBeforeDischarge");
        }
    }

    private static Map<String, Object> with(String key, Object value) {
        Map<String, Object> answers = new HashMap<>(Map.of("endingKind", "LIVE_BIRTH", "endedOn", LocalDate.parse("2026-03-02"), "born", 1, "place", "YZ-H1"));
        answers.put(key, value);
        return answers;
    }

    private Iterable<String> refused(Map<String, Object> answers) {
        return refusedBy("record-ending", answers);
    }

    private Iterable<String> refusedBy(String act, Map<String, Object> answers) {
        return catchThrowableOfType(FieldsRefused.class, () -> births.act(DOCTOR, her, act, answers)).errors().keySet();
    }

    private int count(String table, Subject subject) {
        return jdbc.queryForObject("select count(*) from " + table + " where subject = ?", Integer.class, subject.value());
    }

    /** Runs all at the same moment and returns what was thrown. */
    private static List<Throwable> together(List<Callable<Void>> work) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            CyclicBarrier start = new CyclicBarrier(work.size());
            List<Future<Void>> running = work.stream().map(one -> threads.submit(() -> {
                start.await();
                return one.call();
            })).toList();
            List<Throwable> thrown = new ArrayList<>();
            for (Future<Void> one : running) {
                try {
                    one.get();
                } catch (ExecutionException failed) {
                    thrown.add(failed.getCause());
                }
            }
            return thrown;
        } finally {
            threads.shutdown();
        }
    }
}
