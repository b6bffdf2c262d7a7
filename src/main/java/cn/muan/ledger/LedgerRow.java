package cn.muan.ledger;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;

import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.woman.KeyFlag;

/**
 * One woman of a ledger, by her masked heading.
 *
 * @param severity    the colour last signed, null before one is
 * @param infectious  only for readers who may know
 * @param flags       why she is a key person; empty on the ledger of high-risk women
 * @param since       when the colour was confirmed, or when she was registered on the ledger of key persons
 * @param institution the one that reports her, else the one of booking
 * @param community   community or township centre, null where unknown
 * @param caseManager name, null before one is named
 * @param nextDuty    code of the open duty that falls due first, null where none is open
 * @param amberFrom   when its clock turns amber, null where it has no ladder
 * @param breaches    duties not fulfilled in time, open or closed (T7)
 * @param position    where the next window goes on
 */
public record LedgerRow(Subject subject, String heading, Severity severity, boolean infectious, Set<KeyFlag> flags, Instant since,
        String institution, String community, String caseManager, Management management, ReportState report, String nextDuty,
        Instant nextDue, Instant amberFrom, int breaches, Position position) {

    /** Whether she is in case management 专案管理. */
    public enum Management { MANAGED, CLOSED, NOT_ENROLLED }

    /** How her report to the MCH institution stands. */
    public enum ReportState { NOT_OWED, OWED, REPORTED, ACKNOWLEDGED }

    /** How her report stands, or that her case is closed, as a key of the bundles. */
    public String stateKey() {
        return management == Management.CLOSED ? "ledger.closed" : "ledger.report." + report.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of a row in the order of its ledger. */
    public record Position(int rank, Instant at, String key) {
    }
}
