package cn.muan.ambulance;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.AuditTrail;
import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.directory.Place;

/** The vehicles of the dispatch centres, kept by each centre itself. */
@Service
@Transactional
public class Fleet {

    /** Vehicles that a list shows at most. */
    public static final int SHOWN = 200;

    private final Vehicles vehicles;
    private final RunStory story;
    private final Directory directory;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    Fleet(Vehicles vehicles, RunStory story, Directory directory, CurrentActor actor, AuditTrail audit, Clock clock) {
        this.vehicles = vehicles;
        this.story = story;
        this.directory = directory;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A vehicle and how far its station is from where it is needed.
     *
     * @param kilometres over the straight line, negative where a place is unknown
     * @param minutes    estimated by the vehicle's own speed, whole minutes rounded up, at least 1; negative where unknown
     */
    public record Near(Vehicle vehicle, double kilometres, int minutes, boolean stale) {

        public boolean free() {
            return vehicle.state() == Vehicle.State.READY;
        }

        public boolean known() {
            return kilometres >= 0;
        }

        /** With one decimal. */
        public String kilometresText() {
            return String.format(Locale.ROOT, "%.1f", kilometres);
        }
    }

    /** Vehicles of the centre: the free ones, nearest to the institution first, those whose place is unknown after them; then those that cannot go. */
    @Transactional(readOnly = true)
    public List<Near> nearest(String centre, String institution) {
        actor.require();
        Instant now = now();
        Organisation to = directory.organisation(institution);
        Optional<Place> home = directory.organisation(centre).place();
        return vehicles.findByCentreInOrderByCentreAscCallSignAsc(List.of(centre), Limit.of(SHOWN)).stream()
                .map(vehicle -> near(vehicle, vehicle.place().or(() -> home), to.place(), now))
                .sorted(Comparator.comparing((Near near) -> !near.free()).thenComparing(near -> !near.known()).thenComparingDouble(Near::kilometres)
                        .thenComparing(near -> near.vehicle().callSign()))
                .toList();
    }

    private static Near near(Vehicle vehicle, Optional<Place> from, Optional<Place> to, Instant now) {
        if (from.isEmpty() || to.isEmpty()) {
            return new Near(vehicle, -1, -1, vehicle.stale(now));
        }
        double kilometres = from.get().kilometresTo(to.get());
        return new Near(vehicle, kilometres, estimate(kilometres, vehicle.speed()), vehicle.stale(now));
    }

    static int estimate(double kilometres, int speed) {
        return Math.max(1, (int) Math.ceil(kilometres * 60 / speed));
    }

    /** Vehicles of these centres, by centre and call sign. */
    @Transactional(readOnly = true)
    public List<Vehicle> of(Collection<String> centres) {
        actor.require();
        return centres.isEmpty() ? List.of() : vehicles.findByCentreInOrderByCentreAscCallSignAsc(centres, Limit.of(SHOWN));
    }

    /** The centre takes a vehicle on.
     * @throws FieldsRefused where a field is not acceptable or the call sign is taken */
    public Vehicle add(String centre, VehicleSheet sheet) {
        return add(centre, sheet, false);
    }

    /** A synthetic vehicle of the demonstration; one that is there already stays as it is. */
    public void addDemo(String centre, VehicleSheet sheet) {
        if (!vehicles.existsByCentreAndCallSign(centre, sheet.callSign())) {
            add(centre, sheet, true);
        }
    }

    private Vehicle add(String centre, VehicleSheet sheet, boolean demo) {
        Actor by = actor.requireAt(centre, Role.EMS_DISPATCHER);
        sheet.requireSound();
        requireFreeSign(centre, sheet.callSign());
        Vehicle added = vehicles.saveAndFlush(new Vehicle(centre, sheet, demo, by.system() ? "" : by.name(), now()));
        changed(added, "vehicle-added");
        return added;
    }

    /** The centre corrects what it entered. */
    public Vehicle correct(long id, VehicleSheet sheet) {
        Vehicle vehicle = own(id);
        sheet.requireSound();
        if (!vehicle.callSign().equals(sheet.callSign())) {
            requireFreeSign(vehicle.centre(), sheet.callSign());
        }
        vehicle.correct(sheet);
        changed(vehicle, "vehicle-corrected");
        return vehicles.saveAndFlush(vehicle);
    }

    /** The centre says that it is free or out of service, or confirms it. */
    public Vehicle say(long id, Vehicle.State state) {
        Vehicle vehicle = own(id);
        vehicle.say(state, actor.require().name(), now());
        changed(vehicle, "vehicle-state");
        return vehicles.saveAndFlush(vehicle);
    }

    private Vehicle own(long id) {
        Vehicle vehicle = vehicles.lock(id).orElseThrow(() -> new Refused("ambulance.vehicle-unknown"));
        actor.requireAt(vehicle.centre(), Role.EMS_DISPATCHER, Role.AMBULANCE_CREW);
        return vehicle;
    }

    private void requireFreeSign(String centre, String callSign) {
        if (vehicles.existsByCentreAndCallSign(centre, callSign)) {
            throw new FieldsRefused(Map.of("callSign", new Message("ambulance.call-sign-taken", callSign)));
        }
    }

    private void changed(Vehicle vehicle, String action) {
        audit.record(action, Subject.institution(vehicle.centre(), "FLEET"), vehicle.callSign() + " " + vehicle.state());
        story.fleetChanged(vehicle.centre());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
