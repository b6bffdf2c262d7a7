package cn.muan.journey;

import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import cn.muan.acts.CaseAct;
import cn.muan.base.Subject;
import cn.muan.forms.FormAnswers;

/** 无法接诊，改送: the receiver says on the way that it cannot take her after all. */
@Component
class DivertTransferAct implements CaseAct {

    private final Carrying carrying;
    private final JourneyBook book;

    DivertTransferAct(Carrying carrying, JourneyBook book) {
        this.carrying = carrying;
        this.book = book;
    }

    @Override
    public String key() {
        return "divert-transfer";
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public boolean offered(Subject subject) {
        return underWay(subject).filter(carrying::mayDivert).isPresent();
    }

    @Override
    public Map<String, Object> prefill(Subject subject) {
        return Map.of();
    }

    @Override
    public void perform(Subject subject, FormAnswers answers) {
        carrying.divert(underWay(subject).orElseThrow(), answers.text("reason").orElseThrow());
    }

    @Override
    public boolean destructive() {
        return true;
    }

    private Optional<Journey> underWay(Subject subject) {
        return book.open(subject).filter(one -> one.state().onTheWay());
    }
}
