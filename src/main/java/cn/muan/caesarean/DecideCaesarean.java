package cn.muan.caesarean;

import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.acts.CaseAct;
import cn.muan.base.Subject;
import cn.muan.forms.FormAnswers;

/** 决定剖宫产 (O51, O52). */
@Component
class DecideCaesarean implements CaseAct {

    private final Caesareans caesareans;
    private final CaesareanRecords records;
    private final CaesareanStory story;

    DecideCaesarean(Caesareans caesareans, CaesareanRecords records, CaesareanStory story) {
        this.caesareans = caesareans;
        this.records = records;
        this.story = story;
    }

    @Override
    public String key() {
        return "decide-caesarean";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean offered(Subject subject) {
        return caesareans.mayDecide(subject);
    }

    /** Where an elective one is decided already, only its turning into an emergency is left. */
    @Override
    public Map<String, Object> prefill(Subject subject) {
        Map<String, Object> begin = new HashMap<>();
        begin.put("decidedAt", story.now());
        records.current(subject).ifPresent(elective -> {
            begin.put("urgency", Urgency.EMERGENCY.name());
            begin.put("indication", elective.indication());
            begin.put("elective", "yes");
        });
        return begin;
    }

    @Override
    public void perform(Subject subject, FormAnswers answers) {
        Urgency urgency = Urgency.valueOf(answers.text("urgency").orElseThrow());
        caesareans.decide(subject, new Decision(urgency, answers.text("rcogClass").map(Integer::parseInt).orElse(Decision.ELECTIVE_CLASS),
                answers.text("indication").orElseThrow(), answers.instant("decidedAt").orElseThrow(), answers.instant("plannedAt").orElse(null)));
    }
}
