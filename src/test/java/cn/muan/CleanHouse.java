package cn.muan;

import java.util.List;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Every test starts with the packaged models and nothing else: rows of earlier tests are removed, the clock is real again. */
public class CleanHouse implements BeforeEachCallback, AfterEachCallback {

    private static final List<String> KEPT_PREFIXES = List.of("act_ge_", "act_re_", "act_id_", "act_ru_jobdef", "flyway_", "node_lock", "risk_catalogue", "risk_item");

    @Override
    public void beforeEach(ExtensionContext context) {
        ClockUtil.reset();
        clean(SpringExtension.getApplicationContext(context).getBean(JdbcTemplate.class));
    }

    /** Removes the rows of what happened so far, for a test that tells several stories. */
    public static void clean(JdbcTemplate jdbc) {
        boolean mysql = jdbc.execute((java.sql.Connection connection) ->
                connection.getMetaData().getDatabaseProductName()).equals("MySQL");
        jdbc.execute((java.sql.Connection connection) -> {
            try (var statement = connection.createStatement()) {
                statement.execute(mysql ? "set foreign_key_checks = 0" : "set referential_integrity false");
                for (String table : tables(jdbc, mysql)) {
                    statement.execute("delete from " + table + keptRows(table));
                }
                statement.execute(mysql ? "set foreign_key_checks = 1" : "set referential_integrity true");
            }
            return null;
        });
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ClockUtil.reset();
        SecurityContextHolder.clearContext();
    }

    /** Start messages are subscriptions of the deployed models, not of a test. */
    private static String keptRows(String table) {
        return table.equalsIgnoreCase("act_ru_event_subscr") ? " where EXECUTION_ID_ is not null" : "";
    }

    private static List<String> tables(JdbcTemplate jdbc, boolean mysql) {
        String schema = mysql ? "database()" : "'public'";
        return jdbc.queryForList("select table_name from information_schema.tables where lower(table_schema) = lower("
                        + schema + ") and table_type like '%TABLE%'", String.class).stream()
                .filter(table -> KEPT_PREFIXES.stream().noneMatch(table.toLowerCase()::startsWith)).toList();
    }
}
