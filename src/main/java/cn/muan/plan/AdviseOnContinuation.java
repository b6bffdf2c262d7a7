package cn.muan.plan;

import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import cn.muan.acts.CaseAct;
import cn.muan.base.Subject;
import cn.muan.forms.FormAnswers;
import cn.muan.woman.Gestation;
import cn.muan.woman.Women;

/** 提出继续妊娠评估 (O9). */
@Component
class AdviseOnContinuation implements CaseAct {

    private final Continuation continuation;
    private final Women women;

    AdviseOnContinuation(Continuation continuation, Women women) {
        this.continuation = continuation;
        this.women = women;
    }

    @Override
    public String key() {
        return "advise-on-continuation";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean offered(Subject subject) {
        return continuation.mayAdvise(subject);
    }

    @Override
    public Map<String, Object> prefill(Subject subject) {
        return Map.of("gestation", Optional.ofNullable(women.headingOf(subject).gestation()).map(Gestation::toString).orElse(""));
    }

    @Override
    public void perform(Subject subject, FormAnswers answers) {
        continuation.advise(subject, answers.text("diagnosis").orElseThrow(), answers.text("grounds").orElseThrow());
    }
}
