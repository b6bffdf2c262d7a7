package cn.muan.access;

import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the audit trail: administrators all of it, auditors what concerns the cases they oversee. */
@Service
@Transactional(readOnly = true)
public class AuditService {

    /** How many are shown at a time. */
    public static final int WINDOW = 50;
    private static final String IN_SIGHT = " and exists (select 1 from case_participation p where p.subject = a.subject "
            + "and (p.organisation in (:organisations) or p.jurisdiction in (:jurisdictions)))";

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final CaseAccess caseAccess;

    AuditService(JdbcClient jdbc, CurrentActor currentActor, CaseAccess caseAccess) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.caseAccess = caseAccess;
    }

    /**
     * The next 50 lines, newest first.
     *
     * @param subject only lines about it; empty for all
     * @param before only lines older than this id; {@link Long#MAX_VALUE} for the newest
     */
    public List<AuditLine> window(String subject, long before) {
        Actor actor = currentActor.requireRole(Role.AUDITOR, Role.ADMINISTRATOR);
        boolean all = actor.system() || actor.has(Role.ADMINISTRATOR);
        CaseAccess.Sight sight = caseAccess.sightOf(actor);
        String sql = "select a.* from audit_entry a where a.id < :before"
                + (subject.isBlank() ? "" : " and a.subject = :subject") + (all ? "" : IN_SIGHT)
                + " order by a.id desc limit " + WINDOW;
        return jdbc.sql(sql).param("before", before).param("subject", subject.strip())
                .param("organisations", orNone(sight.organisations())).param("jurisdictions", orNone(sight.jurisdictions()))
                .query((row, index) -> new AuditLine(row.getLong("id"),
                        row.getObject("occurred_at", java.time.LocalDateTime.class).toInstant(java.time.ZoneOffset.UTC),
                        row.getLong("person_id"), row.getString("actor"), row.getString("action"),
                        row.getString("subject"), row.getString("detail")))
                .list();
    }

    private static Set<String> orNone(Set<String> codes) {
        return codes.isEmpty() ? Set.of("") : codes;
    }
}
