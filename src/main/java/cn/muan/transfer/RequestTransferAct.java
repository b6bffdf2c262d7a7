package cn.muan.transfer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.access.Group;
import cn.muan.acts.CaseAct;
import cn.muan.base.Subject;
import cn.muan.directory.Specialty;
import cn.muan.forms.FormAnswers;
import cn.muan.risk.RiskRegister;
import cn.muan.risk.RiskStanding;
import cn.muan.woman.KeyFlag;
import cn.muan.woman.Women;

/** 申请转诊: one who treats her asks for a hospital that takes her; not offered while a transfer is open, which the case thread shows. */
@Component
class RequestTransferAct implements CaseAct {

    private static final int RESCUE = 2;

    private final TransferRegister transfers;
    private final CandidateOptions options;
    private final RiskRegister risks;
    private final Women women;

    RequestTransferAct(TransferRegister transfers, CandidateOptions options, RiskRegister risks, Women women) {
        this.transfers = transfers;
        this.options = options;
        this.risks = risks;
        this.women = women;
    }

    @Override
    public String key() {
        return "request-transfer";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public boolean offered(Subject subject) {
        return transfers.open(subject).isEmpty() && transfers.requester(subject).isPresent();
    }

    @Override
    public Map<String, Object> prefill(Subject subject) {
        String from = transfers.requester(subject).map(Group::organisation).orElseThrow();
        var facts = new HashMap<String, Object>();
        risks.standing(subject).flatMap(RiskStanding::severity).ifPresent(colour -> facts.put("severity", colour.code()));
        int level = risks.standing(subject).map(RiskStanding::careLevel).filter(known -> known > 0).orElse(RESCUE);
        facts.put("urgency", "emergency");
        facts.put("careLevel", level);
        if (women.facts(subject).flags().contains(KeyFlag.SEVERE_MENTAL_DISORDER)) {
            facts.put("specialty", Specialty.MENTAL.name());
        }
        offer(facts, "institution", transfers.candidates(from, null, level));
        offer(facts, "institutionMental", transfers.candidates(from, Specialty.MENTAL, level));
        offer(facts, "institutionTuberculosis", transfers.candidates(from, Specialty.TUBERCULOSIS, level));
        facts.put("transport", Transport.AMBULANCE.name());
        return facts;
    }

    private void offer(Map<String, Object> facts, String key, List<Candidate> ranked) {
        facts.put(key + "Options", options.of(ranked));
        ranked.stream().findFirst().ifPresent(best -> facts.put(key, best.code()));
    }

    @Override
    public void perform(Subject subject, FormAnswers answers) {
        Specialty specialty = answers.text("specialty").filter(chosen -> !chosen.equals("NONE")).map(Specialty::valueOf).orElse(null);
        String chosen = answers.text(specialty == null ? "institution" : specialty == Specialty.MENTAL ? "institutionMental" : "institutionTuberculosis").orElse(null);
        transfers.request(subject, new TransferWish(answers.text("urgency").orElseThrow().equals("emergency"), specialty,
                answers.integer("careLevel").orElse(RESCUE), answers.text("reason").orElseThrow(), answers.text("complaint").orElseThrow(),
                new Vitals(answers.integer("systolic").orElse(null), answers.integer("diastolic").orElse(null), answers.integer("pulse").orElse(null),
                        answers.integer("respiration").orElse(null), answers.integer("fetalHeart").orElse(null)),
                answers.text("treatment").orElse(null), chosen, answers.text("skipReason").orElse(null), answers.text("overrideReason").orElse(null),
                answers.text("overrideApprovedBy").orElse(null), answers.text("transport").map(Transport::valueOf).orElse(Transport.AMBULANCE),
                answers.text("escort").orElse(null)));
    }
}
