package cn.muan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import cn.muan.MuanTest;
import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.engine.SteppedClock;
import cn.muan.obligation.ObligationSweep;
import cn.muan.worklist.Reconciliation;

@MuanTest
class DemoCasesTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private SteppedClock stepped;

    @Autowired
    private CurrentActor currentActor;

    @Test
    void worklist_obligations_and_engine_agree_and_a_restart_a_week_later_floods_nobody() {
        tellTheStories();

        assertThat(count("select count(*) from woman")).isEqualTo(DemoWoman.all().size()).isBetween(38, 48);
        assertThat(count("select count(distinct task_id) from worklist_row")).isEqualTo(count("select count(*) from ACT_RU_TASK"));
        assertThat(currentActor.as(Actor.system("reconciliation"), () -> context.getBean(Reconciliation.class).run())).isEmpty();
        for (String state : new String[] {"OPEN", "MET"}) {
            assertThat(count("select count(*) from obligation where state = ?", state)).as(state).isGreaterThan(10);
        }
        assertThat(count("select count(distinct task_key) from worklist_row")).isGreaterThanOrEqualTo(9);
        assertThat(count("select count(*) from obligation where state = 'MET' and closed_at > due_at")).as("late once").isPositive();

        restartAWeekLater();
    }

    private void tellTheStories() {
        var beans = context.getAutowireCapableBeanFactory();
        DemoHouse.open(context);
        new DemoCases(stepped, clock, beans.createBean(DemoActs.class), context.getBean(cn.muan.woman.Registration.class),
                context.getBean(cn.muan.woman.Pregnancies.class), context.getBean(cn.muan.directory.Directory.class), currentActor).load();
    }

    /** Whoever comes first, the sweep or the timers: each open duty alarms at most once for all it missed meanwhile. */
    private void restartAWeekLater() {
        int open = count("select count(*) from obligation where state = 'OPEN'");
        int before = count("select count(*) from alarm");
        Instant later = clock.instant().plus(Duration.ofDays(7));
        stepped.startAt(later);
        currentActor.as(Actor.system("sweep"), () -> context.getBean(ObligationSweep.class).sweep());
        stepped.moveTo(later);
        assertThat(count("select count(*) from alarm") - before).isBetween(1, open);
    }

    private int count(String sql, Object... arguments) {
        return jdbc.queryForObject(sql, Integer.class, arguments);
    }
}
