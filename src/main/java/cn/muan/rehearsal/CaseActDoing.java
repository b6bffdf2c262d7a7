package cn.muan.rehearsal;

import org.springframework.core.annotation.Order;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import cn.muan.access.CurrentActor;
import cn.muan.acts.ActSheet;
import cn.muan.acts.CaseActs;
import cn.muan.base.Subject;

/** Performs an act of the case thread as its dialog does; every registered one is known by its key. */
@Profile({"rehearsal", "test"})
@Component
@Order(3)
class CaseActDoing implements Doing {

    private final CaseActs acts;
    private final FormValues values;
    private final Cast cast;
    private final CurrentActor current;

    CaseActDoing(CaseActs acts, FormValues values, Cast cast, CurrentActor current) {
        this.acts = acts;
        this.values = values;
        this.cast = cast;
        this.current = current;
    }

    @Override
    public boolean knows(String verb) {
        return acts.keys().contains(verb);
    }

    @Override
    public void perform(Play play, Act act) {
        Subject subject = play.woman(act.step());
        current.as(cast.actor(act.as(), act.title()), () -> {
            ActSheet sheet = acts.open(subject, act.verb());
            acts.perform(subject, act.verb(), values.typed(act, sheet.schema(), sheet.prefill()));
        });
    }
}
