package cn.muan.worklist;

import static cn.muan.worklist.ErrandProcess.ADMIN;
import static cn.muan.worklist.ErrandProcess.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.access.CurrentActor;
import cn.muan.engine.SteppedClock;

@MuanTest
@Import(ErrandProcess.class)
class HeadingRenewalTest {

    private static final Instant EVENING = Instant.parse("2026-03-15T15:50:00Z");
    private static final Instant AFTER_MIDNIGHT = Instant.parse("2026-03-15T16:10:00Z");

    @Autowired
    HeadingRenewal renewal;
    @Autowired
    ErrandProcess.Errands errands;
    @Autowired
    WorklistTable table;
    @Autowired
    SteppedClock stepped;
    @Autowired
    CurrentActor current;
    @Autowired
    JdbcClient jdbc;

    String task;

    @BeforeEach
    void an_errand_waits_with_yesterdays_heading() {
        stepped.startAt(EVENING);
        errands.deploy();
        task = errands.at("YZ-H1", 1, null);
        jdbc.sql("update worklist_row set who = '旧' where task_id = ?").param(task).update();
        jdbc.sql("update worklist_row set headed_on = '9999-01-01' where process = 'periodic-duty'").update();
    }

    @AfterEach
    void tidy() {
        errands.remove();
    }

    @Test
    void headings_are_renewed_once_after_midnight_in_china() {
        assertThat(renewed()).isZero();
        stepped.startAt(AFTER_MIDNIGHT);
        assertThat(renewed()).isEqualTo(1);
        assertThat(table.ofTask(task)).allMatch(row -> row.item().who().startsWith("张*"));
        assertThat(renewed()).isZero();
    }

    @Test
    void one_case_that_fails_holds_up_nobody() {
        jdbc.sql("update worklist_row set subject = 'P2' where task_id = ?").param(task).update();
        errands.at("YZ-H1", 3, null);
        jdbc.sql("delete from ACT_RU_VARIABLE where NAME_ = 'severity'").update();
        stepped.startAt(AFTER_MIDNIGHT);
        assertThat(renewed()).isEqualTo(2);
        assertThat(renewed()).isZero();
    }

    @Test
    void only_an_administrator_or_the_timer_renews() {
        assertThatThrownBy(() -> current.as(WANG, () -> renewal.run())).isInstanceOf(AccessDeniedException.class);
    }

    private int renewed() {
        return current.as(ADMIN, () -> renewal.run());
    }
}
