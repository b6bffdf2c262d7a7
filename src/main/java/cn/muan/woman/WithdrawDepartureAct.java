package cn.muan.woman;

import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.acts.CaseAct;
import cn.muan.base.Subject;
import cn.muan.forms.FormAnswers;

/** 撤销误登的死亡或迁出. */
@Component
class WithdrawDepartureAct implements CaseAct {

    private final Departures departures;

    WithdrawDepartureAct(Departures departures) {
        this.departures = departures;
    }

    @Override
    public String key() {
        return "withdraw-departure";
    }

    @Override
    public int order() {
        return 96;
    }

    @Override
    public boolean offered(Subject subject) {
        return departures.mayRecord() && departures.of(subject).isPresent();
    }

    @Override
    public Map<String, Object> prefill(Subject subject) {
        return departures.of(subject).<Map<String, Object>>map(standing -> Map.of("kind", standing.kind().name(), "departedAt", standing.at(),
                "recordedBy", standing.recordedBy())).orElse(Map.of());
    }

    @Override
    public void perform(Subject subject, FormAnswers answers) {
        departures.withdraw(subject, answers.text("reason").orElse(""));
    }
}
