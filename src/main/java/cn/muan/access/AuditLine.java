package cn.muan.access;

import java.time.Instant;

/** One line of the audit trail as shown; {@code subject} is null where the act was not about a case. */
public record AuditLine(long id, Instant at, long personId, String actor, String action, String subject, String detail) {
}
