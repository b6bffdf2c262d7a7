package cn.muan.caesarean;

import java.util.Map;

import cn.muan.acts.CaseAct;
import cn.muan.base.Subject;
import cn.muan.forms.FormAnswers;

/** Stamps a moment; the form begins with now, so that one confirms and nothing is typed. */
abstract class StampAct implements CaseAct {

    private static final int ORDER = 22;

    private final Moment moment;
    private final CaesareanBirths births;
    private final CaesareanStory story;

    StampAct(Moment moment, CaesareanBirths births, CaesareanStory story) {
        this.moment = moment;
        this.births = births;
        this.story = story;
    }

    @Override
    public String key() {
        return moment.act();
    }

    @Override
    public int order() {
        return ORDER + moment.ordinal();
    }

    @Override
    public boolean offered(Subject subject) {
        return births.mayStamp(subject, moment);
    }

    @Override
    public Map<String, Object> prefill(Subject subject) {
        return Map.of("stampedAt", story.now());
    }

    @Override
    public void perform(Subject subject, FormAnswers answers) {
        births.stamp(subject, moment, answers.instant("stampedAt").orElseThrow());
    }
}
