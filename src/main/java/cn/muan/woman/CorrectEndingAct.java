package cn.muan.woman;

import java.time.Clock;
import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.access.CurrentActor;
import cn.muan.acts.CaseAct;
import cn.muan.base.ChinaTime;
import cn.muan.base.Subject;
import cn.muan.forms.FormAnswers;

/** 更正妊娠结局, for a reason, while the puerperium runs. */
@Component
class CorrectEndingAct implements CaseAct {

    private final Pregnancies pregnancies;
    private final Departures departures;
    private final Women women;
    private final EndingAnswers endings;
    private final CurrentActor currentActor;
    private final Clock clock;

    CorrectEndingAct(Pregnancies pregnancies, Departures departures, Women women, EndingAnswers endings, CurrentActor currentActor,
            Clock clock) {
        this.pregnancies = pregnancies;
        this.departures = departures;
        this.women = women;
        this.endings = endings;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "correct-ending";
    }

    @Override
    public int order() {
        return 41;
    }

    @Override
    public boolean offered(Subject subject) {
        Ending ending = women.facts(subject).ending();
        return ending != null && RecordEndingAct.keeps(currentActor.require()) && departures.of(subject).isEmpty()
                && !ChinaTime.dateOf(clock.instant()).isAfter(ending.puerperiumEnds());
    }

    @Override
    public Map<String, Object> prefill(Subject subject) {
        return endings.of(women.facts(subject).ending());
    }

    @Override
    public void perform(Subject subject, FormAnswers answers) {
        pregnancies.correctEnding(subject, endings.ending(answers), answers.text("reason").orElse(""));
    }
}
