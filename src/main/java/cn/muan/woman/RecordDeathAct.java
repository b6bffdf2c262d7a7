package cn.muan.woman;

import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.acts.CaseAct;
import cn.muan.base.Subject;
import cn.muan.forms.FormAnswers;

/** 登记孕产妇死亡: what runs for her ends, breaches stay. */
@Component
class RecordDeathAct implements CaseAct {

    private final Departures departures;

    RecordDeathAct(Departures departures) {
        this.departures = departures;
    }

    @Override
    public String key() {
        return "record-death";
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public boolean offered(Subject subject) {
        return departures.mayRecord() && departures.of(subject).isEmpty();
    }

    @Override
    public Map<String, Object> prefill(Subject subject) {
        return Map.of();
    }

    @Override
    public void perform(Subject subject, FormAnswers answers) {
        departures.recordDeath(subject, answers.instant("diedAt").orElseThrow(), answers.text("place").orElseThrow());
    }

    @Override
    public boolean destructive() {
        return true;
    }
}
