package cn.muan.casework.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import cn.muan.access.CurrentActor;
import cn.muan.casework.CaseFiles;
import cn.muan.casework.CaseReport;
import cn.muan.casework.Handover;
import cn.muan.casework.HighRiskCase;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.engine.OpenTask;
import cn.muan.risk.Assessment;
import cn.muan.risk.RiskItem;
import cn.muan.risk.RiskRegister;
import cn.muan.risk.RiskVersion;
import cn.muan.woman.Gestation;
import cn.muan.woman.Women;

/** What the forms of the high-risk case begin with: facts of the case without identifiers. */
@Component
class CasePrefill {

    private final CaseFiles files;
    private final Directory directory;
    private final Women women;
    private final RiskRegister risks;
    private final CurrentActor actor;

    CasePrefill(CaseFiles files, Directory directory, Women women, RiskRegister risks, CurrentActor actor) {
        this.files = files;
        this.directory = directory;
        this.women = women;
        this.risks = risks;
        this.actor = actor;
    }

    Map<String, Object> of(OpenTask task, HighRiskCase of) {
        var facts = new HashMap<String, Object>();
        common(facts, task, of);
        switch (task.key()) {
            case HighRiskCaseModel.TASK_REPORT -> forReport(facts, of);
            case HighRiskCaseModel.TASK_ACKNOWLEDGE_REPORT -> forAcknowledgement(facts, of);
            case HighRiskCaseModel.TASK_HAND_OVER -> forHandover(facts, of);
            case HighRiskCaseModel.TASK_ACKNOWLEDGE_HANDOVER -> forHandoverAcknowledgement(facts, of);
            default -> forFeedback(facts, of);
        }
        return facts;
    }

    private void common(Map<String, Object> facts, OpenTask task, HighRiskCase of) {
        facts.put("severity", of.severity().code());
        facts.put("confirmedAt", of.severitySince());
        facts.put("dueAt", task.due());
        facts.put("gestation", Optional.ofNullable(women.headingOf(of.subject()).gestation()).map(Gestation::toString).orElse(""));
        if (RiskRegister.seesInfectious(actor.require())) {
            facts.put("infectious", of.infectious() ? "yes" : "no");
        }
        organisation(facts, "institution", of.institution());
        items(facts, of);
    }

    /** The items of the signed assessment that this reader may see. */
    private void items(Map<String, Object> facts, HighRiskCase of) {
        List<RiskItem> items = risks.history(of.subject()).stream()
                .filter(version -> version.assessment().state() == Assessment.State.SIGNED).findFirst()
                .map(RiskVersion::items).orElse(List.of());
        facts.put("items", items.stream().map(RiskItem::code).toList());
        facts.put("itemOptions", items.stream().map(item -> option(item.code(), item.text(), item.textEn())).toList());
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
        facts.put("residence", of.residenceKnown() ? of.resident() ? "here" : "elsewhere" : "unknown");
        facts.put("caseManagers", files.candidates(of).entrySet().stream()
                .map(member -> option(String.valueOf(member.getKey()), member.getValue(), member.getValue())).toList());
    }

    private void forHandover(Map<String, Object> facts, HighRiskCase of) {
        reported(facts, of);
        organisation(facts, "receiver", of.residenceMch());
    }

    private void forHandoverAcknowledgement(Map<String, Object> facts, HighRiskCase of) {
        reported(facts, of);
        files.latestHandover(of).ifPresent(sent -> handover(facts, sent));
    }

    private void forFeedback(Map<String, Object> facts, HighRiskCase of) {
        reported(facts, of);
        facts.put("centres", files.centres(of).values().stream().map(CasePrefill::option).toList());
        files.centreOfResidence(of).ifPresent(centre -> facts.put("centre", centre));
        facts.put("outside", false);
    }

    private void handover(Map<String, Object> facts, Handover sent) {
        organisation(facts, "sender", sent.fromMch());
        facts.put("sentAt", sent.sentAt());
        facts.put("reason", sent.reason());
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

    /** A read-only select with one option, so that the name follows the language of the reader. */
    private void organisation(Map<String, Object> facts, String key, String code) {
        facts.put(key, code);
        facts.put(key + "Options", Stream.of(directory.organisation(code)).map(CasePrefill::option).toList());
    }

    private static Map<String, String> option(Organisation organisation) {
        return option(organisation.code(), organisation.name(),
                organisation.nameEn() == null ? organisation.name() : organisation.nameEn());
    }

    private static Map<String, String> option(String value, String label, String labelEn) {
        return Map.of("value", value, "label", label, "labelEn", labelEn);
    }
}
