package cn.muan.woman;

import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.acts.CaseAct;
import cn.muan.base.Subject;
import cn.muan.forms.FormAnswers;

/** 登记迁出本地区: to a place outside every known district. */
@Component
class RecordEmigrationAct implements CaseAct {

    private final Departures departures;

    RecordEmigrationAct(Departures departures) {
        this.departures = departures;
    }

    @Override
    public String key() {
        return "record-emigration";
    }

    @Override
    public int order() {
        return 94;
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
        departures.recordEmigration(subject, answers.date("leftOn").orElseThrow(), answers.text("destination").orElseThrow());
    }

    @Override
    public boolean destructive() {
        return true;
    }
}
