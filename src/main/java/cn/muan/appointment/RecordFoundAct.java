package cn.muan.appointment;

import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.acts.CaseAct;
import cn.muan.base.Subject;
import cn.muan.forms.FormAnswers;

/** 登记已找到: whoever finds a woman that is being traced says so, whosever task it is. */
@Component
class RecordFoundAct implements CaseAct {

    private final WomanTracing tracing;

    RecordFoundAct(WomanTracing tracing) {
        this.tracing = tracing;
    }

    @Override
    public String key() {
        return "record-found";
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public boolean offered(Subject subject) {
        return tracing.mayRecordFound(subject);
    }

    @Override
    public Map<String, Object> prefill(Subject subject) {
        var facts = new HashMap<String, Object>();
        tracing.underWay(subject).ifPresent(episode -> {
            facts.put("missedOn", episode.missedOn());
            facts.put("lostAt", episode.lostAt());
        });
        return facts;
    }

    @Override
    public void perform(Subject subject, FormAnswers answers) {
        tracing.recordFound(subject, answers.instant("contactAt").orElseThrow(), answers.text("note").orElseThrow());
    }
}
