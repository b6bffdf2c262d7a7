package cn.muan.rehearsal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import org.springframework.core.annotation.Order;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import cn.muan.access.CurrentActor;
import cn.muan.base.Subject;
import cn.muan.casework.Casework;
import cn.muan.casework.ClosingReason;
import cn.muan.engine.UnitOfWork;
import cn.muan.obligation.ObligationSweep;
import cn.muan.risk.FirstContacts;
import cn.muan.woman.Ending;
import cn.muan.woman.Pregnancies;

/** Acts whose dialogs are no forms, silence, and the sweep. */
@Profile({"rehearsal", "test"})
@Component
@Order(5)
class PlainDoing implements Doing {

    private final FirstContacts firstContacts;
    private final Pregnancies pregnancies;
    private final Casework casework;
    private final ObligationSweep sweep;
    private final UnitOfWork work;
    private final GivenValues values;
    private final Cast cast;
    private final CurrentActor current;
    private final Map<String, BiConsumer<Subject, Act>> acts = Map.of("reassess", this::reassess, "end-pregnancy", this::end, "close-case", this::close);

    PlainDoing(FirstContacts firstContacts, Pregnancies pregnancies, Casework casework, ObligationSweep sweep, UnitOfWork work,
            GivenValues values, Cast cast, CurrentActor current) {
        this.firstContacts = firstContacts;
        this.pregnancies = pregnancies;
        this.casework = casework;
        this.sweep = sweep;
        this.work = work;
        this.values = values;
        this.cast = cast;
        this.current = current;
    }

    @Override
    public boolean knows(String verb) {
        return acts.containsKey(verb) || verb.equals("nothing") || verb.equals("sweep");
    }

    @Override
    public void perform(Play play, Act act) {
        if (acts.containsKey(act.verb())) {
            Subject subject = play.woman(act.step());
            current.as(cast.actor(act.as(), act.title()),
                    () -> work.run(() -> acts.get(act.verb()).accept(subject, act)));
        } else if (act.verb().equals("sweep")) {
            sweep.sweep();
        }
    }

    private void reassess(Subject subject, Act act) {
        values.requireOnly(act, Set.of("institution", "reason"));
        firstContacts.requestReassessment(subject, values.text(act, "institution"), values.text(act, "reason"));
    }

    private void end(Subject subject, Act act) {
        values.requireOnly(act, Set.of("kind", "on"));
        pregnancies.recordEnding(subject, new Ending(values.choice(act, "kind", Ending.Kind.class), day(act)));
    }

    private void close(Subject subject, Act act) {
        values.requireOnly(act, Set.of("reason", "note"));
        casework.close(subject, values.choice(act, "reason", ClosingReason.class), values.text(act, "note"));
    }

    private LocalDate day(Act act) {
        try {
            return ScenarioTime.date(values.text(act, "on"), act.at());
        } catch (DateTimeException unreadable) {
            throw new BadScenario(act.with().at("on").line(), "rehearsal.bad.time", values.text(act, "on"));
        }
    }
}
