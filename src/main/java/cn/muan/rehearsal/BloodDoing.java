package cn.muan.rehearsal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import cn.muan.access.CurrentActor;
import cn.muan.bloodbank.BloodBank;
import cn.muan.bloodbank.BloodGroup;
import cn.muan.bloodbank.BloodProduct;
import cn.muan.bloodbank.ExpirySweep;
import cn.muan.bloodbank.ReserveLevels;
import cn.muan.engine.UnitOfWork;

/** What a blood bank does at its own screen, which belongs to no case. */
@Profile({"rehearsal", "test"})
@Component
@Order(5)
class BloodDoing implements Doing {

    private final BloodBank bank;
    private final ReserveLevels levels;
    private final ExpirySweep expiry;
    private final UnitOfWork work;
    private final GivenValues values;
    private final Cast cast;
    private final CurrentActor current;
    private final Map<String, Consumer<Act>> acts = Map.of("receive-blood", this::receive, "write-off-blood", this::writeOff,
            "set-blood-level", this::setLevel);

    BloodDoing(BloodBank bank, ReserveLevels levels, ExpirySweep expiry, UnitOfWork work, GivenValues values, Cast cast, CurrentActor current) {
        this.bank = bank;
        this.levels = levels;
        this.expiry = expiry;
        this.work = work;
        this.values = values;
        this.cast = cast;
        this.current = current;
    }

    @Override
    public boolean knows(String verb) {
        return acts.containsKey(verb) || verb.equals("expire-blood");
    }

    @Override
    public void perform(Play play, Act act) {
        if (acts.containsKey(act.verb())) {
            current.as(cast.actor(act.as(), act.title()), () -> work.run(() -> acts.get(act.verb()).accept(act)));
        } else {
            expiry.sweep();
        }
    }

    private void receive(Act act) {
        values.requireOnly(act, Set.of("number", "product", "group", "units", "expires"));
        bank.receive(act.organisation(), String.join(" ", values.text(act, "number"), values.text(act, "product"), values.text(act, "group"),
                values.text(act, "units"), expires(act).toString()));
    }

    private LocalDate expires(Act act) {
        try {
            return ScenarioTime.date(values.text(act, "expires"), act.at());
        } catch (DateTimeException unreadable) {
            throw new BadScenario(act.with().at("expires").line(), "rehearsal.bad.time", values.text(act, "expires"));
        }
    }

    private void writeOff(Act act) {
        values.requireOnly(act, Set.of("number", "reason"));
        bank.writeOff(act.organisation(), values.text(act, "number"), values.text(act, "reason"));
    }

    private void setLevel(Act act) {
        values.requireOnly(act, Set.of("product", "group", "level", "source"));
        levels.set(act.organisation(), values.choice(act, "product", BloodProduct.class), group(act), Integer.parseInt(values.text(act, "level")),
                values.text(act, "source"));
    }

    private BloodGroup group(Act act) {
        try {
            return BloodGroup.of(values.text(act, "group"));
        } catch (IllegalArgumentException unknown) {
            throw new BadScenario(act.with().at("group").line(), "rehearsal.bad.value", "group", values.text(act, "group"));
        }
    }
}
