package cn.muan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

import cn.muan.MuanTest;
import cn.muan.base.Subject;
import cn.muan.demo.DemoHouse;
import cn.muan.engine.SteppedClock;

/** A process owner moves one step of a ladder: the next case follows it, the open one keeps what it was given. */
@MuanTest
class LadderChangeTest {

    private static final Instant SIGNED = Instant.parse("2026-05-11T02:00:00Z");
    private static final String TABLE = "processes/decisions/ladders.dmn";
    private static final String STEP = "<outputEntry id=\"ladders-H-hospital-3-out-2\"><text>\"%s\"</text></outputEntry>";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private SteppedClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private String changed;

    @AfterEach
    void theOldTableAgain() {
        repository.deleteDeployment(changed, true);
    }

    @Test
    void changing_one_row_changes_when_the_next_cases_alarm_fires() throws IOException {
        DemoHouse house = DemoHouse.open(context);
        clock.startAt(SIGNED);
        Subject before = redCase(house);
        changed = repository.createDeployment().name("ladders.dmn").addString(TABLE, tableWithSafetyOfficeAfter("PT90M")).deploy().getId();
        Subject after = redCase(house);

        clock.moveTo(SIGNED.plus(Duration.ofHours(30)));

        assertThat(safetyOfficeAlarmed(before)).isEqualTo(SIGNED.plus(Duration.ofHours(24)));
        assertThat(safetyOfficeAlarmed(after)).isEqualTo(SIGNED.plus(Duration.ofMinutes(24 * 60 + 90)));
    }

    private static Subject redCase(DemoHouse house) {
        Subject subject = house.register("yz-h1-doctor", "YZ-H1", "孙示例", "CN-50-YZ", "YZ-C1");
        house.assessAndSign("yz-h1-doctor", subject, "red", List.of("red-nyha-3"));
        return subject;
    }

    private static String tableWithSafetyOfficeAfter(String offset) throws IOException {
        String table = new ClassPathResource(TABLE).getContentAsString(StandardCharsets.UTF_8);
        assertThat(table).contains(STEP.formatted("PT0S"));
        return table.replace(STEP.formatted("PT0S"), STEP.formatted(offset));
    }

    private Instant safetyOfficeAlarmed(Subject subject) {
        return jdbc.queryForObject("select s.fired_at from obligation_step s join obligation o on o.id = s.obligation_id "
                + "where o.subject = ? and o.code = 'O15' and s.step_number = 3", java.time.LocalDateTime.class, subject.value())
                .toInstant(java.time.ZoneOffset.UTC);
    }
}
