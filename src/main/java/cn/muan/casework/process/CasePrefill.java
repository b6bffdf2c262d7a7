package cn.muan.casework.process;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.casework.CaseFiles;
import cn.muan.casework.CaseReport;
import cn.muan.casework.Forwardings;
import cn.muan.casework.Handover;
import cn.muan.casework.HighRiskCase;
import cn.muan.engine.OpenTask;
import cn.muan.risk.Assessment;
import cn.muan.risk.RiskItem;
import cn.muan.risk.RiskRegister;
import cn.muan.risk.RiskVersion;

/** What the forms of the high-risk case begin with: facts of the case without identifiers. */
@Component
class CasePrefill {

    private final CaseFiles files;
    private final Forwardings forwardings;
    private final RiskRegister risks;
    private final FormFacts common;

    CasePrefill(CaseFiles files, Forwardings forwardings, RiskRegister risks, FormFacts common) {
        this.files = files;
        this.forwardings = forwardings;
        this.risks = risks;
        this.common = common;
    }

    Map<String, Object> of(OpenTask task, HighRiskCase of) {
        Map<String, Object> facts = common.of(task, of);
        items(facts, of);
        switch (task.key()) {
            case HighRiskCaseModel.TASK_REPORT -> forReport(facts, of);
            case HighRiskCaseModel.TASK_ACKNOWLEDGE_REPORT -> forAcknowledgement(facts, of);
            case HighRiskCaseModel.TASK_FORWARD_RED -> forForwarding(facts, of);
            case HighRiskCaseModel.TASK_HAND_OVER -> forHandover(facts, of);
            case HighRiskCaseModel.TASK_ACKNOWLEDGE_HANDOVER -> forHandoverAcknowledgement(facts, of);
            case HighRiskCaseModel.TASK_DECIDE_HANDOVER -> files.latestHandover(of).ifPresent(sent -> handover(facts, sent));
            case HighRiskCaseModel.TASK_FEED_BACK -> forFeedback(facts, of);
            default -> {
                // The review of a downgrade shows the facts of the case only.
            }
        }
        return facts;
    }

    /** The items of the signed assessment that this reader may see. */
    private void items(Map<String, Object> facts, HighRiskCase of) {
        List<RiskItem> items = risks.history(of.subject()).stream()
                .filter(version -> version.assessment().state() == Assessment.State.SIGNED).findFirst()
                .map(RiskVersion::items).orElse(List.of());
        facts.put("items", items.stream().map(RiskItem::code).toList());
        facts.put("itemOptions", items.stream().map(item -> FormFacts.option(item.code(), item.text(), item.textEn())).toList());
    }

    private void forReport(Map<String, Object> facts, HighRiskCase of) {
        facts.put("contactArranged", false);
        files.latestReport(of).ifPresent(former -> {
            facts.put("responsiblePhysician", former.content().responsiblePhysician());
            facts.put("diagnosis", former.content().diagnosis());
            facts.put("treatment", former.content().treatment());
            facts.put("plan", former.content().plan());
        });
    }

    private void forAcknowledgement(Map<String, Object> facts, HighRiskCase of) {
        reported(facts, of);
        facts.put("residence", residence(of));
        facts.put("caseManagers", files.candidates(of).entrySet().stream()
                .map(member -> FormFacts.option(String.valueOf(member.getKey()), member.getValue(), member.getValue())).toList());
    }

    private static String residence(HighRiskCase of) {
        if (!of.residenceKnown()) {
            return "unknown";
        }
        return of.resident() ? "here" : of.handOverOwed() ? "elsewhere" : "taken-over";
    }

    private void forForwarding(Map<String, Object> facts, HighRiskCase of) {
        reported(facts, of);
        common.organisation(facts, "commission", forwardings.commission(of).orElse(null));
        common.organisation(facts, "municipalMch", forwardings.municipalMch(of).orElse(null));
    }

    private void forHandover(Map<String, Object> facts, HighRiskCase of) {
        reported(facts, of);
        common.organisation(facts, "receiver", of.residenceMch());
    }

    private void forHandoverAcknowledgement(Map<String, Object> facts, HighRiskCase of) {
        reported(facts, of);
        files.latestHandover(of).ifPresent(sent -> handover(facts, sent));
        facts.put("decision", "accept");
    }

    private void forFeedback(Map<String, Object> facts, HighRiskCase of) {
        reported(facts, of);
        facts.put("centres", files.centres(of).values().stream().map(FormFacts::option).toList());
        files.centreOfResidence(of).ifPresent(centre -> facts.put("centre", centre));
        facts.put("outside", false);
    }

    private void handover(Map<String, Object> facts, Handover sent) {
        common.organisation(facts, "sender", sent.fromMch());
        common.organisation(facts, "receiver", sent.toMch());
        facts.put("sentAt", sent.sentAt());
        facts.put("reason", sent.reason());
        if (sent.refusal() != null) {
            facts.put("refusal", sent.refusal());
        }
    }

    private void reported(Map<String, Object> facts, HighRiskCase of) {
        files.latestReport(of).ifPresent(report -> content(facts, report));
    }

    private static void content(Map<String, Object> facts, CaseReport report) {
        facts.put("submittedAt", report.submittedAt());
        facts.put("submittedBy", report.submittedBy());
        facts.put("diagnosis", report.content().diagnosis());
        facts.put("treatment", report.content().treatment());
        facts.put("responsiblePhysician", report.content().responsiblePhysician());
        facts.put("nextContactOn", report.content().nextContactOn());
        facts.put("plan", report.content().plan());
        facts.put("note", report.content().note());
    }
}
