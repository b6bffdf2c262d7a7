package cn.muan.caesarean;

import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.acts.CaseAct;
import cn.muan.base.Subject;
import cn.muan.forms.FormAnswers;

/** 取消剖宫产. */
@Component
class CancelCaesarean implements CaseAct {

    private final Caesareans caesareans;

    CancelCaesarean(Caesareans caesareans) {
        this.caesareans = caesareans;
    }

    @Override
    public String key() {
        return "cancel-caesarean";
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public boolean offered(Subject subject) {
        return caesareans.mayCancel(subject);
    }

    @Override
    public Map<String, Object> prefill(Subject subject) {
        return Map.of();
    }

    @Override
    public void perform(Subject subject, FormAnswers answers) {
        caesareans.cancel(subject, answers.text("reason").orElseThrow());
    }

    @Override
    public boolean destructive() {
        return true;
    }
}
