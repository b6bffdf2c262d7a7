package cn.muan.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.base.ChinaTime;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.ledger.LedgerRow.Management;
import cn.muan.ledger.LedgerRow.ReportState;
import cn.muan.risk.RiskRegister;
import cn.muan.woman.KeyFlag;
import cn.muan.woman.Women;

/** The query both ledgers share: one for each window, over our own tables, within the reader's sight. */
@Component
class LedgerSql {

    /** Pregnancy {@code p} and standing {@code s} are joined by the ledger; the case is the open one, else the latest. */
    private static final String COLUMNS = """
            select s.severity, s.infectious, s.severity_rank, s.signed_at, p.id as pregnancy, p.registered_at,
            coalesce(c.severity_since, s.signed_at) as colour_since, coalesce(c.institution, p.booked_at) as place,
            coalesce(c.centre, p.residence_community) as community, c.case_manager_name, c.state as case_state, c.reported_severity,
            n.code as next_duty, n.due_at as next_due, n.first_step_at as amber_from,
            exists (select 1 from obligation r where r.subject = concat('P', p.id) and r.state = 'OPEN' and r.code in (:reports)) as report_owed,
            (select count(*) from obligation b where b.subject = concat('P', p.id)
                and (b.closed_at > b.due_at or b.state = 'OPEN' and b.due_at < :now)) as breaches,
            (select group_concat(f.flag order by f.flag separator ',') from key_person_flag f where f.pregnancy_id = p.id) as flags
            from\s""";
    private static final String CASE_AND_NEXT_DUTY = """
            left join high_risk_case c on c.id = (select max(x.id) from high_risk_case x where x.subject = concat('P', p.id))
            left join obligation n on n.id = (select o.id from obligation o where o.subject = concat('P', p.id) and o.state = 'OPEN'
                and o.code not in (:hidden) order by o.due_at, o.id limit 1)
            where p.joined_into is null""";
    private static final String IN_SIGHT = " and exists (select 1 from case_participation a where a.subject = concat('P', p.id) "
            + "and (a.organisation in (:organisations) or a.jurisdiction in (:jurisdictions)))";
    private static final String BREACHED = " and exists (select 1 from obligation l where l.subject = concat('P', p.id) and l.state = 'OPEN' "
            + "and l.due_at < :now)";
    /** Managed, or not enrolled and not longer than 42 days after the end of the pregnancy (S3 一). */
    private static final String CURRENT = " and (c.state = 'OPEN' or c.state is null and (p.ended_on is null or p.ended_on >= :puerperium))";
    private static final int PUERPERIUM_DAYS = 42;
    private static final int MOST_FOUND = 200;

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final Women women;
    private final Clock clock;

    LedgerSql(JdbcClient jdbc, CaseAccess access, Women women, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.women = women;
        this.clock = clock;
    }

    /**
     * @param tables    {@code p} and {@code s} with what joins them
     * @param condition of the ledger itself, beginning with {@code and}, with its order and limit
     */
    List<LedgerRow> rows(Actor reader, LedgerFilter filter, String tables, String condition, String order, Map<String, Object> parameters) {
        CaseAccess.Sight sight = access.sightOf(reader);
        if (sight.nothing()) {
            return List.of();
        }
        Map<String, Object> all = new HashMap<>(parameters);
        String sql = COLUMNS + tables + " " + CASE_AND_NEXT_DUTY + condition + (sight.everything() ? "" : IN_SIGHT);
        if (filter.searching()) {
            List<Long> found = women.find(filter.text(), MOST_FOUND).stream().map(Subject::pregnancyId).toList();
            if (found.isEmpty()) {
                return List.of();
            }
            sql += " and p.id in (:found)";
            all.put("found", found);
        }
        all.put("organisations", orNone(sight.organisations()));
        all.put("jurisdictions", orNone(sight.jurisdictions()));
        boolean infections = RiskRegister.seesInfectious(reader);
        all.put("reports", infections ? List.of("O15", "O16", "O17") : List.of("O15", "O16"));
        all.put("hidden", List.of(infections ? "" : "O17"));
        all.put("now", utc(clock.instant()));
        all.put("puerperium", ChinaTime.dateOf(clock.instant()).minusDays(PUERPERIUM_DAYS));
        all.put("institution", filter.institution());
        all.put("community", filter.community());
        List<LedgerRow> rows = jdbc.sql(sql + conditions(filter) + order).params(all).query((row, number) -> row(row, infections)).list();
        return headed(rows);
    }

    private static String conditions(LedgerFilter filter) {
        return (filter.institution() == null ? "" : " and coalesce(c.institution, p.booked_at) = :institution")
                + (filter.community() == null ? "" : " and coalesce(c.centre, p.residence_community) = :community")
                + (filter.breachedOnly() ? BREACHED : "")
                + switch (filter.which()) {
                    case CURRENT -> CURRENT;
                    case MANAGED -> " and c.state = 'OPEN'";
                    case CLOSED -> " and c.state = 'CLOSED'";
                    case ALL -> "";
                };
    }

    private List<LedgerRow> headed(List<LedgerRow> rows) {
        Map<Subject, String> headings = women.headings(rows.stream().map(LedgerRow::subject).toList());
        return rows.stream().map(row -> new LedgerRow(row.subject(), headings.getOrDefault(row.subject(), ""), row.severity(), row.infectious(),
                row.flags(), row.since(), row.institution(), row.community(), row.caseManager(), row.management(), row.report(),
                row.nextDuty(), row.nextDue(), row.amberFrom(), row.breaches(), row.position())).toList();
    }

    private static LedgerRow row(ResultSet row, boolean infections) throws SQLException {
        Subject subject = Subject.pregnancy(row.getLong("pregnancy"));
        String severity = row.getString("severity");
        String state = row.getString("case_state");
        Instant signed = instant(row, "signed_at");
        return new LedgerRow(subject, "", severity == null ? null : Severity.valueOf(severity), infections && row.getBoolean("infectious"),
                flags(row.getString("flags")), signed == null ? instant(row, "registered_at") : instant(row, "colour_since"),
                row.getString("place"), row.getString("community"), row.getString("case_manager_name"),
                state == null ? Management.NOT_ENROLLED : "OPEN".equals(state) ? Management.MANAGED : Management.CLOSED,
                report(row), row.getString("next_duty"), instant(row, "next_due"), instant(row, "amber_from"), row.getInt("breaches"),
                new LedgerRow.Position(row.getInt("severity_rank"), signed, subject.value()));
    }

    private static ReportState report(ResultSet row) throws SQLException {
        if (row.getBoolean("report_owed")) {
            return ReportState.OWED;
        }
        if (row.getString("reported_severity") == null) {
            return ReportState.NOT_OWED;
        }
        return row.getString("case_manager_name") == null ? ReportState.REPORTED : ReportState.ACKNOWLEDGED;
    }

    private static Set<KeyFlag> flags(String joined) {
        return joined == null ? Set.of() : Arrays.stream(joined.split(",")).map(KeyFlag::valueOf)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).withNano(0);
    }

    private static Set<String> orNone(Set<String> codes) {
        return codes.isEmpty() ? Set.of("") : codes;
    }
}
