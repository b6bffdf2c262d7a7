package cn.muan.periodic;

import static cn.muan.casework.CaseStage.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import cn.muan.MuanTest;
import cn.muan.base.Subject;
import cn.muan.casework.CaseStage;
import cn.muan.engine.SteppedClock;

/** A period begins once, whoever begins it and however often. */
@MuanTest
@Import(CaseStage.class)
class CalendarStartTest {

    @Autowired
    private CaseStage stage;
    @Autowired
    private CalendarStart start;
    @Autowired
    private SteppedClock time;
    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void beginning_again_changes_nothing() {
        stage.begin("2026-03-30T08:00");
        int begun = rows();
        assertThat(begun).isPositive();
        assertThat(start.beginAll()).isZero();
        assertThat(rows()).isEqualTo(begun);
    }

    @Test
    void two_nodes_that_start_at_the_same_moment_begin_the_week_once() throws Exception {
        stage.begin("2026-03-30T08:00");
        time.startAt(at("2026-04-07T08:00"));
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Integer> node = () -> {
            together.await();
            return start.beginAll();
        };
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> both = nodes.invokeAll(List.of(node, node));
            assertThat(both.get(0).get() + both.get(1).get()).isEqualTo(3);
        } finally {
            nodes.shutdownNow();
        }
        Subject week = Subject.institution("GX-MCH", "2026W15");
        assertThat(jdbc.queryForObject("select count(*) from periodic_duty where subject = ?", Integer.class, week.value())).isOne();
        assertThat(stage.duties(week, "O19")).hasSize(1);
        assertThat(jdbc.queryForObject("select count(*) from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?", Integer.class, week.value())).isOne();
    }

    @Test
    void the_chain_of_an_earlier_week_joins_the_week_a_restart_began() {
        stage.begin("2026-03-30T08:00");
        time.startAt(at("2026-04-21T09:00"));
        start.beginAll();
        stage.until("2026-04-27T00:00");
        assertThat(jdbc.queryForList("select period from periodic_duty where obligation = 'O19' order by starts_on", String.class))
                .containsExactly("2026W14", "2026W15", "2026W16", "2026W17", "2026W18");
        assertThat(jdbc.queryForObject("select count(*) from ACT_RU_JOB j join ACT_RU_EXECUTION e on e.ID_ = j.EXECUTION_ID_ "
                + "where e.ACT_ID_ = 'Event_NextPeriodDue' and j.DUEDATE_ > ?", Integer.class,
                java.sql.Timestamp.from(at("2026-05-02T00:00")))).isOne();
    }

    private int rows() {
        return jdbc.queryForObject("select count(*) from periodic_duty", Integer.class);
    }
}
