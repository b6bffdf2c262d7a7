package cn.muan.rehearsal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Empties the database in memory between two scenarios; the deployed models, tables and catalogues stay. It refuses any other database. */
@Component
@Profile("rehearsal")
class EmptyHouse {

    private static final String OWN = "jdbc:h2:mem:rehearsal";
    private static final Set<String> KEPT = Set.of("act_ge_", "act_re_", "act_id_", "act_ru_jobdef", "flyway_", "node_lock", "risk_catalogue", "risk_item");
    /** Subscriptions of deployed models have no execution. */
    private static final String SUBSCRIPTIONS = "act_ru_event_subscr";

    private final DataSource database;

    EmptyHouse(DataSource database) {
        this.database = database;
    }

    void empty() {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            if (!connection.getMetaData().getURL().startsWith(OWN)) {
                throw new IllegalStateException("only the database of a rehearsal may be emptied");
            }
            connection.setAutoCommit(true);
            statement.execute("set referential_integrity false");
            for (String table : tables(connection)) {
                statement.execute("delete from " + table + (table.equals(SUBSCRIPTIONS) ? " where EXECUTION_ID_ is not null" : ""));
            }
            statement.execute("set referential_integrity true");
        } catch (SQLException failed) {
            throw new IllegalStateException("the house cannot be emptied", failed);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var found = connection.getMetaData().getTables(null, "PUBLIC", "%", new String[] {"BASE TABLE", "TABLE"})) {
            while (found.next()) {
                String table = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (KEPT.stream().noneMatch(table::startsWith)) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }
}
