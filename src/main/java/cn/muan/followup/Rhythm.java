package cn.muan.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import cn.muan.base.Subject;
import cn.muan.followup.FollowUpPeriods.Window;
import cn.muan.policy.Cadence;
import cn.muan.policy.CadenceUnit;
import cn.muan.policy.Contact;

/** A cadence laid on the calendar of one woman; the windows of gestation of one rule make one rhythm. */
record Rhythm(String code, Contact contact, CadenceUnit unit, int amount, List<Window> windows, LocalDate anchor, String ladderClass,
        String table, int tableVersion, List<Cadence.Source> sources) {

    /** What the cadences ask for in this situation; windows of gestation only where the pregnancy lasts and its age is known. */
    static List<Rhythm> of(List<Cadence> cadences, Situation at) {
        List<Rhythm> rhythms = new ArrayList<>();
        for (Cadence cadence : cadences) {
            switch (cadence.unit()) {
                case GESTATION -> at.gestationBegan().ifPresent(began -> rhythms.add(window(cadence, began)));
                case ONCE -> rhythms.add(of(cadence, at.toldOn()));
                default -> rhythms.add(of(cadence, at.anchor()));
            }
        }
        return joined(rhythms);
    }

    private static Rhythm of(Cadence cadence, LocalDate anchor) {
        return new Rhythm(cadence.obligation(), cadence.contact(), cadence.unit(), cadence.amount(), List.of(), anchor, cadence.ladderClass(),
                cadence.table(), cadence.tableVersion(), cadence.sources());
    }

    private static Rhythm window(Cadence cadence, LocalDate began) {
        return new Rhythm(cadence.obligation(), cadence.contact(), cadence.unit(), 0, List.of(new Window(cadence.from(), cadence.amount())), began,
                cadence.ladderClass(), cadence.table(), cadence.tableVersion(), cadence.sources());
    }

    private static List<Rhythm> joined(List<Rhythm> all) {
        List<Rhythm> joined = new ArrayList<>();
        for (Rhythm next : all) {
            int same = next.unit != CadenceUnit.GESTATION ? -1 : indexOfSameRule(joined, next);
            if (same < 0) {
                joined.add(next);
            } else {
                joined.set(same, joined.get(same).with(next.windows));
            }
        }
        return joined;
    }

    private static int indexOfSameRule(List<Rhythm> joined, Rhythm next) {
        for (int i = 0; i < joined.size(); i++) {
            Rhythm known = joined.get(i);
            if (known.unit == CadenceUnit.GESTATION && known.code.equals(next.code) && known.contact == next.contact
                    && known.sources.equals(next.sources)) {
                return i;
            }
        }
        return -1;
    }

    private Rhythm with(List<Window> more) {
        List<Window> all = new ArrayList<>(windows);
        all.addAll(more);
        return new Rhythm(code, contact, unit, amount, all, anchor, ladderClass, table, tableVersion, sources);
    }

    /** What keeps a series of this rhythm alone for the woman until it ends. */
    String openKey(Subject subject) {
        return subject.value() + "|" + code + "|" + contact + "|" + unit + "|" + (unit == CadenceUnit.GESTATION ? Window.text(windows) : amount);
    }
}
