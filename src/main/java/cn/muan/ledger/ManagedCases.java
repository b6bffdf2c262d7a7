package cn.muan.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.periodic.Period;

/** Reads cases for the lists of an institution; whoever calls has checked who asks. A list holds at most {@value #MOST} women. */
@Component
class ManagedCases {

    static final int MOST = 500;

    /** Orange, red and infectious: the key high-risk women of S3 二（四）. */
    private static final String KEY = "(c.severity in ('ORANGE', 'RED') or c.infectious = true)";
    private static final String OF_MCH = "(c.mch_institution = :mch or c.residence_mch = :mch)";
    private static final String SELECT = """
            select c.subject, c.severity, c.infectious, c.severity_since, c.institution, c.case_manager_name, c.state,
            coalesce(c.centre, p.residence_community) as community,
            (select r.next_contact_on from case_report r where r.case_id = c.id order by r.id desc limit 1) as next_contact_on
            from high_risk_case c join pregnancy p on p.id = cast(substring(c.subject, 2) as signed) where\s""";
    private static final String ORDER = " order by c.severity_since, c.id limit " + MOST;

    private final JdbcClient jdbc;
    private final Clock clock;

    ManagedCases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Red women whom the MCH institution manages, by report or by residence. */
    List<ManagedCase> redOf(String mch) {
        return jdbc.sql(SELECT + "c.state = 'OPEN' and c.severity = 'RED' and " + OF_MCH + ORDER).param("mch", mch)
                .query(ManagedCases::of).list();
    }

    /** Key women whom the hospital managed at any time of the period; of one woman the latest case. */
    List<ManagedCase> trackedBy(String hospital, Period period) {
        Map<Subject, ManagedCase> latest = new LinkedHashMap<>();
        jdbc.sql(SELECT + "c.institution = :hospital and " + KEY + " and c.opened_at < :end and (c.state = 'OPEN' or c.closed_at >= :start "
                + "and c.closing_reason <> 'JOINED')" + ORDER)
                .param("hospital", hospital).param("start", utc(period.start())).param("end", utc(period.due()))
                .query(ManagedCases::of).list().forEach(found -> latest.merge(found.subject(), found, (one, other) -> one.closed() ? other : one));
        return List.copyOf(latest.values());
    }

    /** Whether the hospital manages any key woman now. */
    boolean anyAt(String hospital) {
        return jdbc.sql("select c.id from high_risk_case c where c.state = 'OPEN' and c.institution = :hospital and " + KEY + " limit 1")
                .param("hospital", hospital).query(Long.class).optional().isPresent();
    }

    /** How many key women the MCH institution manages now, at most {@value #MOST}. */
    int countOf(String mch) {
        return count("c.state = 'OPEN' and " + KEY + " and " + OF_MCH, mch);
    }

    /** How many of them have an open duty past its due instant, at most {@value #MOST}. */
    int breachedOf(String mch) {
        return count("c.state = 'OPEN' and " + KEY + " and " + OF_MCH + " and exists (select 1 from obligation o "
                + "where o.subject = c.subject and o.state = 'OPEN' and o.due_at < :now)", mch);
    }

    private int count(String where, String mch) {
        return jdbc.sql("select count(*) from (select c.id from high_risk_case c where " + where + " limit " + MOST + ") counted")
                .param("mch", mch).param("now", utc(clock.instant())).query(Integer.class).single();
    }

    private static ManagedCase of(ResultSet row, int number) throws SQLException {
        return new ManagedCase(new Subject(row.getString("subject")), Severity.valueOf(row.getString("severity")), row.getBoolean("infectious"),
                row.getObject("severity_since", LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getString("institution"),
                row.getString("community"), row.getString("case_manager_name"), row.getObject("next_contact_on", LocalDate.class),
                "CLOSED".equals(row.getString("state")));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).withNano(0);
    }
}
