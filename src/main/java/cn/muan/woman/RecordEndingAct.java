package cn.muan.woman;

import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.acts.CaseAct;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.forms.FormAnswers;

/** 登记妊娠结局, at any point of a case whose pregnancy has not ended. */
@Component
class RecordEndingAct implements CaseAct {

    private final Pregnancies pregnancies;
    private final Women women;
    private final EndingAnswers endings;
    private final Directory directory;
    private final CurrentActor currentActor;

    RecordEndingAct(Pregnancies pregnancies, Women women, EndingAnswers endings, Directory directory, CurrentActor currentActor) {
        this.pregnancies = pregnancies;
        this.women = women;
        this.endings = endings;
        this.directory = directory;
        this.currentActor = currentActor;
    }

    @Override
    public String key() {
        return "record-ending";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean offered(Subject subject) {
        return keeps(currentActor.require()) && women.facts(subject).ending() == null;
    }

    static boolean keeps(Actor actor) {
        return actor.system() || Pregnancies.keepers().stream().anyMatch(actor::has);
    }

    /** The doctor's own midwifery institution is proposed as the place. */
    @Override
    public Map<String, Object> prefill(Subject subject) {
        Map<String, Object> begin = endings.choices();
        String home = currentActor.require().homeOrganisation();
        directory.all().stream().filter(Organisation::midwifery).map(Organisation::code).filter(home::equals)
                .forEach(code -> begin.put("place", code));
        begin.put("born", 1);
        return begin;
    }

    @Override
    public void perform(Subject subject, FormAnswers answers) {
        pregnancies.recordEnding(subject, endings.ending(answers));
    }
}
