package cn.muan.casework;

import java.util.List;

/** A case with what was written about it, each list newest first. */
public record Dossier(HighRiskCase highRiskCase, List<CaseReport> reports, List<Handover> handovers, List<Feedback> feedbacks) {
}
