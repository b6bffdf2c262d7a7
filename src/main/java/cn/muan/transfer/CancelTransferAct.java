package cn.muan.transfer;

import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.acts.CaseAct;
import cn.muan.base.Subject;
import cn.muan.forms.FormAnswers;

/** 取消转诊: those of the origin call it off, with a reason, until handover is signed. */
@Component
class CancelTransferAct implements CaseAct {

    private final TransferRegister transfers;

    CancelTransferAct(TransferRegister transfers) {
        this.transfers = transfers;
    }

    @Override
    public String key() {
        return "cancel-transfer";
    }

    @Override
    public int order() {
        return 7;
    }

    @Override
    public boolean offered(Subject subject) {
        return transfers.open(subject).filter(transfers::ofOrigin).isPresent();
    }

    @Override
    public Map<String, Object> prefill(Subject subject) {
        return Map.of();
    }

    @Override
    public void perform(Subject subject, FormAnswers answers) {
        transfers.cancel(subject, answers.text("reason").orElseThrow());
    }

    @Override
    public boolean destructive() {
        return true;
    }
}
