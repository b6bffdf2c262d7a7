package cn.muan.transfer;

import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.acts.CaseAct;
import cn.muan.base.Subject;
import cn.muan.forms.FormAnswers;

/** 改询其他机构: those of the origin, or the MCH institution that coordinates, name the next one without waiting (O46). */
@Component
class AskAnotherAct implements CaseAct {

    private final TransferRegister transfers;
    private final CandidateOptions options;

    AskAnotherAct(TransferRegister transfers, CandidateOptions options) {
        this.transfers = transfers;
        this.options = options;
    }

    @Override
    public String key() {
        return "ask-another";
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public boolean offered(Subject subject) {
        return transfers.open(subject).filter(open -> open.state() == TransferState.ASKING).filter(transfers::mayAskAnother)
                .filter(open -> !transfers.left(open).isEmpty()).isPresent();
    }

    @Override
    public Map<String, Object> prefill(Subject subject) {
        return Map.of("institutions", options.of(transfers.left(transfers.open(subject).orElseThrow())));
    }

    @Override
    public void perform(Subject subject, FormAnswers answers) {
        transfers.askAnother(subject, answers.text("institution").orElseThrow());
    }
}
