package cn.muan.ambulance;

import static cn.muan.ambulance.DispatchStage.CREW;
import static cn.muan.ambulance.DispatchStage.DISPATCHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import cn.muan.MuanTest;
import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.engine.OpenTask;
import cn.muan.engine.SteppedClock;
import cn.muan.engine.UnitOfWork;
import cn.muan.obligation.Obligation;
import cn.muan.worklist.Worklist;

/** Two at once: one effect, and one clear sentence for the other. */
@MuanTest
@Import({CaseStage.class, DispatchStage.class})
class AmbulanceRacesTest {

    private static final int ROUNDS = 4;
    private static final String DISPATCH = "Task_DispatchVehicle";

    @Autowired
    private CaseStage stage;

    @Autowired
    private DispatchStage desk;

    @Autowired
    private RunActs acts;

    @Autowired
    private Vehicles vehicles;

    @Autowired
    private VehicleRuns runs;

    @Autowired
    private Worklist worklist;

    @Autowired
    private CurrentActor current;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private SteppedClock clock;

    @Autowired
    private UnitOfWork work;

    private Actor dispatcher;
    private Actor colleague;
    private Actor crew;

    @BeforeEach
    void people() {
        stage.begin("2026-03-14T22:40");
        dispatcher = stage.member(DISPATCHER);
        colleague = new Actor(dispatcher.personId() + 1000, "colleague", "同事", dispatcher.title(), dispatcher.groups(), false);
        crew = stage.member(CREW);
    }

    @Test
    void one_vehicle_is_never_on_two_runs() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Subject one = woman();
            Subject other = woman();
            desk.order(one, "race:a" + round);
            desk.order(other, "race:b" + round);
            OpenTask first = desk.task(one, DISPATCH);
            OpenTask second = desk.task(other, DISPATCH);
            List<Throwable> refused = together(() -> send(dispatcher, first, "渝急-01"), () -> send(colleague, second, "渝急-01"));
            assertThat(refused).singleElement().isInstanceOfSatisfying(FieldsRefused.class,
                    each -> assertThat(each.errors().get("vehicle").key()).isEqualTo("ambulance.vehicle-not-ready"));
            assertThat(List.of(desk.run("race:a" + round).stage(), desk.run("race:b" + round).stage()))
                    .containsExactlyInAnyOrder(RunStage.DISPATCHED, RunStage.ORDERED);
            desk.cancel("race:a" + round);
            desk.cancel("race:b" + round);
        }
    }

    @Test
    void the_database_itself_keeps_a_vehicle_from_a_second_run() {
        Subject one = woman();
        Subject other = woman();
        desk.order(one, "key:1");
        desk.order(other, "key:2");
        desk.dispatch(one, "渝急-01");
        Vehicle out = desk.vehicle("渝急-01");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> work.run(() -> {
            VehicleRun second = runs.findByRunKey("key:2").orElseThrow();
            second.dispatch(out);
            runs.saveAndFlush(second);
        })).isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
    }

    @Test
    void a_run_gets_one_vehicle_of_two_dispatchers() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Subject her = woman();
            String key = "race:" + round;
            desk.order(her, key);
            OpenTask task = desk.task(her, DISPATCH);
            List<Throwable> refused = together(() -> send(dispatcher, task, "渝急-01"), () -> send(colleague, task, "渝急-02"));
            assertThat(refused).singleElement().isInstanceOf(Refused.class);
            assertThat(desk.run(key).stage()).isEqualTo(RunStage.DISPATCHED);
            assertThat(out()).isEqualTo(1);
            desk.cancel(key);
        }
    }

    @Test
    void a_stage_pressed_twice_is_stamped_once_and_the_next_one_stays_open() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Subject her = woman();
            String key = "race:" + round;
            desk.order(her, key);
            desk.dispatch(her, "渝急-01");
            List<Throwable> refused = together(() -> current.as(crew, () -> acts.stampNow(key, RunStage.ON_SCENE)),
                    () -> current.as(dispatcher, () -> acts.stampNow(key, RunStage.ON_SCENE)));
            assertThat(refused).singleElement().isInstanceOf(Refused.class);
            assertThat(desk.run(key).stage()).isEqualTo(RunStage.ON_SCENE);
            desk.cancel(key);
        }
    }

    @Test
    void called_off_while_a_vehicle_is_sent_leaves_no_vehicle_out() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Subject her = woman();
            String key = "race:" + round;
            desk.order(her, key);
            OpenTask task = desk.task(her, DISPATCH);
            List<Throwable> refused = together(() -> send(dispatcher, task, "渝急-01"), () -> desk.cancel(key));
            assertThat(refused).allSatisfy(each -> assertThat(each).isInstanceOf(Refused.class));
            assertThat(desk.run(key).stage()).isEqualTo(RunStage.CANCELLED);
            assertThat(out()).isZero();
            assertThat(stage.open(her, "Task_ArriveOnScene")).isEmpty();
            assertThat(stage.open(her, DISPATCH)).isEmpty();
        }
    }

    @Test
    void the_timer_that_fires_while_a_vehicle_is_sent_changes_nothing_about_it() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Subject her = woman();
            String key = "race:" + round;
            desk.order(her, key);
            OpenTask task = desk.task(her, DISPATCH);
            Job timer = jobs.createJobQuery().processInstanceId(task.processInstance()).singleResult();
            clock.startAt(timer.getDuedate().toInstant());
            List<Throwable> refused = together(() -> send(dispatcher, task, "渝急-01"), () -> work.run(() -> {
                if (jobs.createJobQuery().jobId(timer.getId()).count() == 1) {
                    jobs.executeJob(timer.getId());
                }
            }));
            assertThat(refused).isEmpty();
            assertThat(stage.duty(her, "O47").state()).isEqualTo(Obligation.State.MET);
            assertThat(desk.run(key).stage()).isEqualTo(RunStage.DISPATCHED);
            desk.cancel(key);
        }
    }

    @Test
    void an_order_that_comes_twice_at_once_is_one_run() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Subject her = woman();
            String key = "race:" + round;
            assertThat(together(() -> desk.order(her, key), () -> desk.order(her, key))).isEmpty();
            assertThat(stage.open(her, DISPATCH)).hasSize(1);
            assertThat(stage.duties(her, "O47")).hasSize(1);
        }
    }

    private Subject woman() {
        return stage.woman("YZ-H2", "CN-50-YZ", "YZ-C1");
    }

    private void send(Actor by, OpenTask task, String callSign) {
        current.as(by, () -> worklist.complete(task.id(), desk.sending(callSign)));
    }

    private long out() {
        return vehicles.findAll().stream().filter(each -> each.state() == Vehicle.State.OUT).count();
    }

    /** What the acts were refused by; each but a refusal is a fault of the house and fails the story. */
    private static List<Throwable> together(Runnable... acts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(acts.length);
        try {
            var start = new CyclicBarrier(acts.length);
            List<Future<?>> running = new ArrayList<>();
            for (Runnable act : acts) {
                running.add(threads.submit(() -> {
                    start.await();
                    act.run();
                    return null;
                }));
            }
            List<Throwable> refused = new ArrayList<>();
            for (Future<?> one : running) {
                try {
                    one.get();
                } catch (ExecutionException failed) {
                    if (!(failed.getCause() instanceof Refused)) {
                        throw failed;
                    }
                    refused.add(failed.getCause());
                }
            }
            return refused;
        } finally {
            threads.shutdown();
        }
    }
}
