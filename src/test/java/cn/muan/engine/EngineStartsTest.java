package cn.muan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import cn.muan.MuanTest;

@MuanTest
class EngineStartsTest {

    @Autowired
    private Clock clock;

    @Autowired
    private SteppedClock stepped;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ModelDeployer deployer;

    @Test
    void one_clock_follows_the_engines() {
        Instant holiday = Instant.parse("2026-04-30T08:00:00Z");
        stepped.startAt(holiday);
        assertThat(clock.instant()).isEqualTo(holiday);
    }

    @Test
    void a_second_start_deploys_nothing_new() {
        Integer before = deployments();
        deployer.start();
        assertThat(deployments()).isEqualTo(before);
    }

    @Test
    void due_jobs_are_found_by_an_index() {
        assertThat(jdbc.queryForObject("select count(*) from information_schema.indexes where lower(index_name) = 'muan_job_duedate'"
                .replace("indexes", isMySql() ? "statistics" : "indexes"), Integer.class)).isPositive();
    }

    private boolean isMySql() {
        return jdbc.execute((java.sql.Connection connection) -> connection.getMetaData().getURL()).startsWith("jdbc:mysql");
    }

    private Integer deployments() {
        return jdbc.queryForObject("select count(*) from ACT_RE_DEPLOYMENT", Integer.class);
    }
}
