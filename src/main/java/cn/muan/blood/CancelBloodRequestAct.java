package cn.muan.blood;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.acts.CaseAct;
import cn.muan.base.Messages;
import cn.muan.base.Subject;
import cn.muan.forms.FormAnswers;
import cn.muan.woman.Women;

/** 取消用血: the blood is not needed any more. */
@Component
class CancelBloodRequestAct implements CaseAct {

    private final BloodRequests requests;
    private final BloodTexts texts;
    private final Women women;

    CancelBloodRequestAct(BloodRequests requests, BloodTexts texts, Women women) {
        this.requests = requests;
        this.texts = texts;
        this.women = women;
    }

    @Override
    public String key() {
        return "cancel-blood-request";
    }

    @Override
    public int order() {
        return 26;
    }

    @Override
    public boolean offered(Subject subject) {
        return !requests.cancellable(women.current(subject)).isEmpty();
    }

    @Override
    public Map<String, Object> prefill(Subject subject) {
        List<BloodRequest> hers = requests.cancellable(women.current(subject));
        var facts = new HashMap<String, Object>();
        facts.put("requests", hers.stream().map(this::option).toList());
        if (hers.size() == 1) {
            facts.put("request", String.valueOf(hers.get(0).id()));
        }
        return facts;
    }

    private Map<String, String> option(BloodRequest request) {
        return Map.of("value", String.valueOf(request.id()), "label", texts.line(request, Messages.CHINESE), "labelEn", texts.line(request, Messages.ENGLISH));
    }

    @Override
    public void perform(Subject subject, FormAnswers answers) {
        requests.cancel(subject, Long.parseLong(answers.text("request").orElseThrow()), answers.text("reason").orElseThrow());
    }

    @Override
    public boolean destructive() {
        return true;
    }
}
