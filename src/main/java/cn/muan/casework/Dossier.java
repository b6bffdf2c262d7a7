package cn.muan.casework;

import java.util.List;

/**
 * A case with what was written about it, each list newest first.
 *
 * @param showsInfectious whether the reader may know that she is infectious
 * @param showsKind       whether the reader may know the disease, and so read the words of a report about an infectious case
 */
public record Dossier(HighRiskCase highRiskCase, List<CaseReport> reports, List<Handover> handovers, List<Feedback> feedbacks,
        List<CaseMove> moves, List<Forwarding> forwardings, boolean showsInfectious, boolean showsKind) {
}
