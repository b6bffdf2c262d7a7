package cn.muan.blood;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import cn.muan.acts.CaseAct;
import cn.muan.base.Messages;
import cn.muan.base.Subject;
import cn.muan.bloodbank.BloodGroup;
import cn.muan.bloodbank.BloodProduct;
import cn.muan.forms.FormAnswers;
import cn.muan.woman.Women;

/** 用血: asks for blood; an emergency passes no approval. */
@Component
class RequestBloodAct implements CaseAct {

    private static final String UNKNOWN = "unknown";

    private final BloodRequests requests;
    private final BloodTexts texts;
    private final Women women;

    RequestBloodAct(BloodRequests requests, BloodTexts texts, Women women) {
        this.requests = requests;
        this.texts = texts;
        this.women = women;
    }

    @Override
    public String key() {
        return "request-blood";
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public boolean offered(Subject subject) {
        return requests.askingHospital(subject).isPresent();
    }

    @Override
    public Map<String, Object> prefill(Subject subject) {
        List<BloodRequest> open = requests.open(women.current(subject));
        var facts = new HashMap<String, Object>();
        if (!open.isEmpty()) {
            facts.put("openRequests", open.stream().map(request -> texts.line(request, Messages.CHINESE)).collect(Collectors.joining("\n")));
        }
        return facts;
    }

    @Override
    public void perform(Subject subject, FormAnswers answers) {
        String abo = answers.text("abo").orElseThrow();
        var wish = new BloodWish(BloodProduct.valueOf(answers.text("product").orElseThrow().toUpperCase(Locale.ROOT).replace('-', '_')),
                abo.equals(UNKNOWN) ? null : BloodGroup.Abo.valueOf(abo), Rh.of(answers.text("rh").orElseThrow()), answers.integer("units").orElseThrow());
        requests.request(subject, new RequestBlood(wish, Urgency.of(answers.text("urgency").orElseThrow()), answers.integer("bleedingMl").orElse(null),
                answers.text("reason").orElse(null), answers.yes("again")));
    }
}
