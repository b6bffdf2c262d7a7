package cn.muan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import cn.muan.MuanTest;

/** Time that runs on after it was moved, with the job executor at work as in a running house. */
@MuanTest
class RunningClockTest {

    /** The work of the timer: it counts, and rests until it may go on. */
    public static class Slow implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) throws InterruptedException {
            begun.countDown();
            mayEnd.await(30, TimeUnit.SECONDS);
            times.incrementAndGet();
        }
    }

    private static final AtomicInteger times = new AtomicInteger();
    private static CountDownLatch begun;
    private static CountDownLatch mayEnd;

    @Autowired
    SteppedClock stepped;
    @Autowired
    ProcessEngineConfigurationImpl configuration;
    @Autowired
    RepositoryService repository;
    @Autowired
    RuntimeService runtime;
    @Autowired
    Clock clock;

    private String deployment;

    @BeforeEach
    void an_executor_at_work_and_a_timer_in_an_hour() {
        times.set(0);
        begun = new CountDownLatch(1);
        mayEnd = new CountDownLatch(1);
        deployment = repository.createDeployment().addModelInstance("slow.bpmn", Bpmn.createExecutableProcess("slow")
                .camundaHistoryTimeToLive(1).startEvent().intermediateCatchEvent().timerWithDuration("PT1H")
                .serviceTask("Task_Slow").camundaClass(Slow.class).endEvent().done()).deploy().getId();
        stepped.runAhead(Duration.ZERO);
        configuration.getJobExecutor().start();
        runtime.startProcessInstanceByKey("slow");
    }

    @AfterEach
    void rest() {
        mayEnd.countDown();
        configuration.getJobExecutor().shutdown();
        stepped.runAhead(Duration.ZERO);
        configuration.getJobExecutor().shutdown();
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void the_executor_goes_by_the_moved_clock() throws InterruptedException {
        Instant due = clock.instant().plus(Duration.ofHours(1));
        mayEnd.countDown();
        stepped.hold();
        assertThat(configuration.getJobExecutor().isActive()).isFalse();
        stepped.moveTo(due.minusSeconds(3));
        assertThat(begun.getCount()).isOne();
        stepped.runOn();
        assertThat(configuration.getJobExecutor().isActive()).isTrue();
        assertThat(begun.await(30, TimeUnit.SECONDS)).as("the executor fires it").isTrue();
        assertThat(clock.instant()).isAfterOrEqualTo(due);
    }

    @Test
    void a_job_the_executor_has_begun_is_finished_first_and_does_not_run_twice() throws Exception {
        stepped.hold();
        stepped.startAt(clock.instant().plus(Duration.ofHours(1)).plusSeconds(1));
        stepped.runOn();
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> holding = other.submit(stepped::hold);
            TimeUnit.MILLISECONDS.sleep(500);
            assertThat(holding.isDone()).isFalse();
            mayEnd.countDown();
            holding.get(30, TimeUnit.SECONDS);
        } finally {
            other.shutdown();
        }
        stepped.moveTo(clock.instant().plus(Duration.ofHours(1)));
        assertThat(times).hasValue(1);
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("slow").count()).isZero();
    }

    @Test
    void the_next_timer_is_known_before_it_fires() {
        Instant now = clock.instant();
        assertThat(stepped.nextTimer(now, now.plus(Duration.ofMinutes(50)))).isEmpty();
        Instant due = stepped.nextTimer(now, now.plus(Duration.ofHours(2))).orElseThrow();
        assertThat(due).isBetween(now.plus(Duration.ofMinutes(59)), now.plus(Duration.ofMinutes(61)));
        assertThat(stepped.nextTimer(due, due.plus(Duration.ofDays(1)))).isEmpty();
    }
}
