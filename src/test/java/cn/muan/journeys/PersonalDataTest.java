package cn.muan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import cn.muan.MuanTest;
import cn.muan.base.ChinaTime;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.demo.DemoHouse;
import cn.muan.engine.SteppedClock;
import cn.muan.woman.Dating;
import cn.muan.woman.Hukou;
import cn.muan.woman.IdType;
import cn.muan.woman.Person;
import cn.muan.woman.RegisterWoman;
import cn.muan.woman.Registration;
import cn.muan.woman.Residence;

/** After a whole journey, what was planted as personal data stands in the woman's own tables and nowhere else. */
@MuanTest
@ExtendWith(OutputCaptureExtension.class)
class PersonalDataTest {

    private static final String NAME = "慕容示踪";
    private static final String NUMBER = "509900199203040026";
    private static final String PHONE = "19000007788";
    private static final String ADDRESS = "演示踪迹路九十九号";
    /** Where personal data belongs: her record, and drafts of the one who typed it. */
    private static final Set<String> HER_OWN = Set.of("woman", "woman_name_key", "name_key", "pregnancy", "form_draft");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private SteppedClock stepped;

    @Autowired
    private Clock clock;

    @Test
    void no_engine_table_outbox_timeline_audit_or_log_holds_it(CapturedOutput log) {
        DemoHouse house = DemoHouse.open(context);
        stepped.startAt(java.time.Instant.parse("2026-03-02T01:00:00Z"));
        Subject subject = house.as("yz-h1-doctor", () -> register(house));
        house.assessAndSign("yz-h1-doctor", subject, "red", List.of("red-nyha-3"));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> house.as("yz-h1-doctor", () -> register(house))))
                .isInstanceOf(Refused.class).message().doesNotContain(NAME).doesNotContain(NUMBER);
        stepped.moveTo(clock.instant().plus(Duration.ofHours(30)));
        house.complete("yz-h1-doctor", subject, "Task_ReportHighRisk", house.report());

        for (Map<String, Object> column : textColumns()) {
            String table = column.get("table_name").toString();
            String name = column.get("column_name").toString();
            for (String planted : List.of(NAME, NUMBER, PHONE, ADDRESS)) {
                Integer found = jdbc.queryForObject("select count(*) from " + table + " where " + name + " like ?", Integer.class,
                        "%" + planted + "%");
                if (!HER_OWN.contains(table.toLowerCase())) {
                    assertThat(found).as(table + "." + name).isZero();
                }
            }
        }
        assertThat(jdbc.queryForObject("select count(*) from woman where name = ?", Integer.class, NAME)).isEqualTo(1);
        assertThat(jdbc.queryForObject("select count(*) from alarm", Integer.class)).isPositive();
        assertThat(log.getAll()).doesNotContain(NAME, NUMBER, PHONE, ADDRESS);
    }

    private Subject register(DemoHouse house) {
        LocalDate today = ChinaTime.dateOf(clock.instant());
        return house.bean(Registration.class).register(RegisterWoman.of("YZ-H1",
                new Person(NAME, IdType.RESIDENT_ID, NUMBER, null, LocalDate.of(1992, 3, 4), PHONE),
                new Residence("CN-50-YZ", "YZ-C1", ADDRESS, Hukou.LOCAL), Dating.byLmp(today.minusWeeks(20)), 1, 0, Set.of()));
    }

    private List<Map<String, Object>> textColumns() {
        String schema = context.getEnvironment().matchesProfiles("mysql") ? "database()" : "'PUBLIC'";
        List<Map<String, Object>> columns = jdbc.queryForList("select table_name as table_name, column_name as column_name "
                + "from information_schema.columns where table_schema = " + schema
                + " and (lower(data_type) like '%char%' or lower(data_type) like '%text%' or lower(data_type) like '%large object%')");
        assertThat(columns).hasSizeGreaterThan(100);
        return columns.stream().map(column -> Map.<String, Object>of("table_name", value(column, "table_name"),
                "column_name", value(column, "column_name"))).toList();
    }

    private static Object value(Map<String, Object> row, String key) {
        return row.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(key)).findFirst().orElseThrow().getValue();
    }
}
