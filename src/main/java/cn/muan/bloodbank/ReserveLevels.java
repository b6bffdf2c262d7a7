package cn.muan.bloodbank;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.AuditTrail;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;

/** Reserve levels 储备标准 of each group 〔P〕: S2 四.8 asks for them and names no quantities, so each institution enters its own with their source. */
@Service
@Transactional
public class ReserveLevels {

    private static final int UNITS_MAX = 9999;
    private static final int SOURCE_MAX = 200;

    private final ShelfTable shelves;
    private final Shelving shelving;
    private final ReserveWatch watch;
    private final StockSight sight;
    private final AuditTrail audit;
    private final Clock clock;

    ReserveLevels(ShelfTable shelves, Shelving shelving, ReserveWatch watch, StockSight sight, AuditTrail audit, Clock clock) {
        this.shelves = shelves;
        this.shelving = shelving;
        this.watch = watch;
        this.sight = sight;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the institution keeps to no level at all. */
    @Transactional(readOnly = true)
    public boolean none(String holder) {
        sight.requireRead(holder);
        return shelves.of(holder).stream().allMatch(shelf -> shelf.level() == 0);
    }

    /** Sets the level of one group; 0 for none. What is left may be below it at once, or no longer.
     * @param units  0 to 9999
     * @param source whose standard it is, at most 200 characters
     * @throws FieldsRefused at {@code level} or {@code source} */
    public void set(String holder, BloodProduct product, BloodGroup group, int units, String source) {
        Actor keeper = sight.requireKeep(holder);
        refuse(units, source);
        List<Shelving.Place> places = List.of(new Shelving.Place(holder, product));
        shelving.prepare(places);
        shelving.locked(places, () -> {
            Shelf former = shelf(holder, product, group);
            shelves.level(former, units, source.strip(), keeper.name(), clock.instant().truncatedTo(ChronoUnit.SECONDS));
            if (units < former.level()) {
                watch.lowered(shelf(holder, product, group));
            }
            return null;
        });
        audit.record("blood-level-set", null, holder + " " + product + " " + group.code() + " " + units);
    }

    private Shelf shelf(String holder, BloodProduct product, BloodGroup group) {
        return shelves.of(List.of(holder), product).stream().filter(shelf -> shelf.group().equals(group)).findFirst().orElseThrow();
    }

    private static void refuse(int units, String source) {
        Map<String, Message> errors = new LinkedHashMap<>();
        if (units < 0 || units > UNITS_MAX) {
            errors.put("level", new Message("bloodbank.level.range", UNITS_MAX));
        }
        if (source == null || source.isBlank() || source.strip().length() > SOURCE_MAX) {
            errors.put("source", new Message("bloodbank.level.source", SOURCE_MAX));
        }
        if (!errors.isEmpty()) {
            throw new FieldsRefused(errors);
        }
    }
}
