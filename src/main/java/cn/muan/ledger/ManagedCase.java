package cn.muan.ledger;

import java.time.Instant;
import java.time.LocalDate;

import cn.muan.base.Severity;
import cn.muan.base.Subject;

/**
 * A case in management as a list tells of it.
 *
 * @param severitySince when the colour was confirmed
 * @param institution   the one that reports her
 * @param community     community or township centre that follows her up, null where unknown
 * @param caseManager   name, null before one is named
 * @param nextContactOn as the latest report arranged it, null where it did not
 * @param closed        whether the case was closed when the list was made
 */
public record ManagedCase(Subject subject, Severity severity, boolean infectious, Instant severitySince, String institution,
        String community, String caseManager, LocalDate nextContactOn, boolean closed) {
}
