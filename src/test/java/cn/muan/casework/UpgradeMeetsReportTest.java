package cn.muan.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import cn.muan.MuanTest;
import cn.muan.base.Refused;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.obligation.Obligation.State;
import cn.muan.worklist.Worklist;

/** A doctor sends the orange report in the very moment in which a colleague signs red: whoever is first, red is owed afterwards. */
@MuanTest
@Import(CaseStage.class)
class UpgradeMeetsReportTest {

    @Autowired
    private CaseStage stage;

    @Autowired
    private Worklist worklist;

    @RepeatedTest(5)
    void one_outcome_each_and_the_red_report_is_owed() throws Exception {
        stage.begin("2026-08-01T09:00");
        Subject her = stage.woman("YZ-H1", "CN-50-YZ", "YZ-C1");
        stage.sign(her, "YZ-H1", Severity.ORANGE, false);
        stage.until("2026-08-02T20:00");
        String task = stage.task(her, "Task_ReportHighRisk").orElseThrow().id();
        boolean reported = together(
                () -> stage.as("attending@YZ-H1", () -> worklist.complete(task, CaseStage.reportAnswers())),
                () -> stage.sign(her, "YZ-H1", Severity.RED, false));

        assertThat(stage.duties(her, "O16")).singleElement()
                .satisfies(orange -> assertThat(orange.state()).isEqualTo(reported ? State.MET : State.SUPERSEDED));
        assertThat(stage.duties(her, "O15")).singleElement().satisfies(red -> assertThat(red.state()).isEqualTo(State.OPEN));
        assertThat(stage.tasks(her)).containsExactly("Task_ReportHighRisk");
        assertThat(stage.task(her, "Task_ReportHighRisk").orElseThrow().due()).isEqualTo(CaseStage.at("2026-08-03T20:00"));
    }

    /** Whether the first act was done; it may only be refused in words, the second is always done. */
    private static boolean together(Runnable first, Runnable second) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        var start = new CyclicBarrier(2);
        try {
            List<Future<Boolean>> done = List.of(threads.submit(() -> {
                start.await();
                return unlessRefused(first);
            }), threads.submit(() -> {
                start.await();
                second.run();
                return true;
            }));
            done.get(1).get(60, TimeUnit.SECONDS);
            return done.get(0).get(60, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean unlessRefused(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refused gone) {
            return false;
        }
    }
}
