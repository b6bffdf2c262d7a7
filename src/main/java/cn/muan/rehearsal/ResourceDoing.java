package cn.muan.rehearsal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import cn.muan.access.CurrentActor;
import cn.muan.base.ChinaTime;
import cn.muan.engine.UnitOfWork;
import cn.muan.resource.BedBoard;
import cn.muan.resource.BedCount;
import cn.muan.resource.LiaisonEntry;
import cn.muan.resource.LiaisonRegister;
import cn.muan.resource.LiaisonSheet;
import cn.muan.resource.ReadinessBoard;
import cn.muan.resource.ReadyItem;

/** Acts of the page of resources, whose dialogs are no forms: they are about the acting person's own institution. */
@Profile({"rehearsal", "test"})
@Component
@Order(6)
class ResourceDoing implements Doing {

    private final BedBoard beds;
    private final ReadinessBoard readiness;
    private final LiaisonRegister liaisons;
    private final UnitOfWork work;
    private final GivenValues values;
    private final Cast cast;
    private final CurrentActor current;
    private final Map<String, BiConsumer<String, Act>> acts = Map.of("report-beds", this::report, "declare-readiness", this::declare,
            "name-liaison", this::name, "end-liaison", this::end);

    ResourceDoing(BedBoard beds, ReadinessBoard readiness, LiaisonRegister liaisons, UnitOfWork work, GivenValues values, Cast cast,
            CurrentActor current) {
        this.beds = beds;
        this.readiness = readiness;
        this.liaisons = liaisons;
        this.work = work;
        this.values = values;
        this.cast = cast;
        this.current = current;
    }

    @Override
    public boolean knows(String verb) {
        return acts.containsKey(verb);
    }

    @Override
    public void perform(Play play, Act act) {
        String institution = act.organisation();
        current.as(cast.actor(act.as(), act.title()), () -> work.run(() -> acts.get(act.verb()).accept(institution, act)));
    }

    private void report(String institution, Act act) {
        values.requireOnly(act, Set.of("obstetric", "icu", "neonatal"));
        beds.report(institution, new BedCount(figure(act, "obstetric"), figure(act, "icu"), figure(act, "neonatal")), beds.free(institution).version());
    }

    private int figure(Act act, String key) {
        try {
            return Integer.parseInt(values.text(act, key));
        } catch (NumberFormatException none) {
            throw new BadScenario(act.with().at(key).line(), "rehearsal.bad.value", key, values.text(act, key));
        }
    }

    private void declare(String institution, Act act) {
        values.requireOnly(act, Set.of("missing"));
        String missing = values.text(act, "missing");
        Set<ReadyItem> ready = EnumSet.allOf(ReadyItem.class);
        if (!missing.isEmpty()) {
            ready.remove(ReadyItem.VEHICLES);
        }
        readiness.declare(institution, ready, missing);
    }

    private void name(String institution, Act act) {
        values.requireOnly(act, Set.of("name", "post", "phone"));
        liaisons.name(institution, new LiaisonEntry(values.text(act, "name"), values.text(act, "post"), values.text(act, "phone"), today(act), null));
    }

    private void end(String institution, Act act) {
        values.requireOnly(act, Set.of("name"));
        LiaisonSheet leaving = liaisons.of(institution).stream().filter(each -> each.to() == null && each.name().equals(values.text(act, "name")))
                .findFirst().orElseThrow(() -> new BadScenario(act.step().line(), "rehearsal.bad.value", "name", values.text(act, "name")));
        liaisons.change(leaving.id(), leaving.version(), new LiaisonEntry(leaving.name(), leaving.post(), null, leaving.from(), today(act)));
    }

    private static LocalDate today(Act act) {
        return ChinaTime.dateOf(act.at());
    }
}
