package cn.muan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import cn.muan.CleanHouse;
import cn.muan.MuanTest;

/** Time moved by hand: every timer at its own moment, in order, whatever becomes of one of them. */
@MuanTest
class SteppedClockTest {

    private static final Instant START = Instant.parse("2026-05-11T02:00:00Z");
    private static final List<String> TOLD = new ArrayList<>();

    @Autowired
    private SteppedClock clock;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcTemplate jdbc;

    private String deployment;

    /** Tells when it ran, and fails as long as it is told to. */
    public static class Telling implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            long left = (Long) execution.getVariable("failures") - TOLD.stream().filter("failed"::equals).count();
            if (left > 0) {
                TOLD.add("failed");
                throw new IllegalStateException("not yet");
            }
            TOLD.add(execution.getProcessBusinessKey() + " " + Duration.between(START, ClockUtil.getCurrentTime().toInstant()));
        }
    }

    @BeforeEach
    void models() {
        TOLD.clear();
        deployment = repository.createDeployment()
                .addModelInstance("once.bpmn", timer("once", "${wait}", false))
                .addModelInstance("late.bpmn", timer("late", "${wait}", true))
                .addModelInstance("chain.bpmn", chain()).deploy().getId();
        clock.startAt(START);
    }

    @AfterEach
    void theHouseAsItWas() {
        // an incident refers to itself, and MySQL lets the engine not delete it with its deployment
        CleanHouse.clean(jdbc);
        repository.deleteDeployment(deployment, true);
        clock.reset();
    }

    private static BpmnModelInstance timer(String id, String wait, boolean putOff) {
        return Bpmn.createExecutableProcess(id).camundaHistoryTimeToLive(1).startEvent().intermediateCatchEvent("Event_Waited").timerWithDuration(wait)
                .serviceTask("Step_Tell").camundaAsyncBefore(putOff).camundaClass(Telling.class.getName()).endEvent().done();
    }

    private static BpmnModelInstance chain() {
        return Bpmn.createExecutableProcess("chain").camundaHistoryTimeToLive(1).startEvent()
                .intermediateCatchEvent().timerWithDuration("PT1H").serviceTask().camundaClass(Telling.class.getName())
                .intermediateCatchEvent().timerWithDuration("PT1H").serviceTask().camundaClass(Telling.class.getName()).endEvent().done();
    }

    private void begin(String process, String key, String wait, long failures) {
        runtime.startProcessInstanceByKey(process, key, Map.of("wait", wait, "failures", failures));
    }

    @Test
    void timers_of_one_moment_fire_in_the_order_in_which_they_were_set() {
        for (String key : List.of("d", "b", "c", "a", "e")) {
            begin("once", key, "PT1H", 0);
        }
        begin("once", "first", "PT30M", 0);
        clock.moveTo(START.plus(Duration.ofHours(2)));
        assertThat(TOLD).containsExactly("first PT30M", "d PT1H", "b PT1H", "c PT1H", "a PT1H", "e PT1H");
        assertThat(ClockUtil.getCurrentTime()).isEqualTo(START.plus(Duration.ofHours(2)));
    }

    @Test
    void a_timer_that_a_timer_sets_fires_on_the_way() {
        begin("chain", "x", "", 0);
        begin("once", "between", "PT90M", 0);
        clock.moveTo(START.plus(Duration.ofHours(5)));
        assertThat(TOLD).containsExactly("x PT1H", "between PT1H30M", "x PT2H");
    }

    @Test
    void work_the_engine_put_off_is_done_at_the_moment_it_was_put_off() {
        begin("late", "x", "PT1H", 0);
        begin("once", "after", "PT61M", 0);
        clock.moveTo(START.plus(Duration.ofHours(3)));
        assertThat(TOLD).containsExactly("x PT1H", "after PT1H1M");
    }

    @Test
    void a_timer_not_yet_due_waits() {
        begin("once", "x", "PT1H", 0);
        clock.moveTo(START.plus(Duration.ofMinutes(59)));
        assertThat(TOLD).isEmpty();
        clock.moveTo(START.plus(Duration.ofHours(1)));
        assertThat(TOLD).containsExactly("x PT1H");
    }

    @Test
    void one_that_fails_is_tried_again_and_holds_up_no_other() {
        begin("once", "x", "PT1H", 2);
        begin("once", "y", "PT2H", 0);
        clock.moveTo(START.plus(Duration.ofHours(3)));
        assertThat(TOLD).containsExactly("failed", "failed", "x PT1H1M", "y PT2H");
    }

    @Test
    void one_that_never_succeeds_is_named_when_the_clock_has_arrived() {
        begin("once", "x", "PT1H", 1000);
        begin("chain", "y", "", 0);
        Instant target = START.plus(Duration.ofHours(6));
        TimersFailed failed = catchThrowableOfType(TimersFailed.class, () -> clock.moveTo(target));
        assertThat(failed.failures()).singleElement().satisfies(one -> {
            assertThat(one.process()).isEqualTo("once");
            assertThat(one.activity()).isEqualTo("Event_Waited");
            assertThat(one.why()).hasMessageContaining("not yet");
        });
        assertThat(ClockUtil.getCurrentTime()).isEqualTo(target);
        assertThat(TOLD.stream().filter("failed"::equals)).hasSize(10);
        assertThat(TOLD).contains("y PT1H", "y PT2H");
        assertThat(management.createJobQuery().noRetriesLeft().count()).isEqualTo(1);
    }

    @Test
    void time_does_not_run_backwards() {
        assertThatThrownBy(() -> clock.moveTo(START.minusSeconds(1))).isInstanceOf(IllegalArgumentException.class);
        clock.moveTo(START);
        assertThat(ClockUtil.getCurrentTime()).isEqualTo(START);
    }
}
