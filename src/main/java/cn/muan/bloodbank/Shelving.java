package cn.muan.bloodbank;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.CurrentActor;
import cn.muan.base.ChinaTime;

/** The only place where bags move: bag, balance and story change together, under the lock of their shelves. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Shelving {

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::holder).thenComparing(Place::product);

    private final BagTable bags;
    private final ShelfTable shelves;
    private final MovementTable movements;
    private final ReserveWatch watch;
    private final CurrentActor actor;
    private final Clock clock;

    Shelving(BagTable bags, ShelfTable shelves, MovementTable movements, ReserveWatch watch, CurrentActor actor, Clock clock) {
        this.bags = bags;
        this.shelves = shelves;
        this.movements = movements;
        this.watch = watch;
        this.actor = actor;
        this.clock = clock;
    }

    /** A holder's shelves of one product. */
    record Place(String holder, BloodProduct product) {

        static Place of(BagRow bag) {
            return new Place(bag.holder(), bag.product());
        }
    }

    /** Does the work while nobody else moves anything there; afterwards looks at the reserve levels. */
    <T> T locked(Collection<Place> places, Supplier<T> work) {
        List<Place> ordered = places.stream().distinct().sorted(ORDER).toList();
        ordered.forEach(place -> shelves.lock(place.holder(), place.product()));
        T result = work.get();
        ordered.forEach(place -> watch.look(shelves.lock(place.holder(), place.product())));
        return result;
    }

    /** Reads bags, locks where they lie, and reads them again, as they may have moved before the lock was there. */
    <T> T locked(Supplier<List<BagRow>> read, Function<List<BagRow>, T> work) {
        Set<Place> places = read.get().stream().map(Place::of).collect(Collectors.toSet());
        return locked(places, () -> work.apply(read.get()));
    }

    /** Makes the shelves of the places where there are none yet, to be called before locking them. */
    void prepare(Collection<Place> places) {
        places.stream().distinct().sorted(ORDER).forEach(place -> shelves.prepare(place.holder(), place.product()));
    }

    void receive(String holder, NewBag bag) {
        BagRow row = bags.add(holder, bag);
        shelves.receive(row, row.units());
        tell(row, Movement.Kind.RECEIVED, null, null, null);
    }

    void correct(BagRow wrong, NewBag right, String reason) {
        bags.correct(wrong, right);
        shelves.receive(wrong, -wrong.units());
        tell(wrong, Movement.Kind.CORRECTED_OUT, reason, null, null);
        BagRow row = bags.numbered(right.number()).orElseThrow();
        shelves.receive(row, row.units());
        tell(row, Movement.Kind.CORRECTED_IN, reason, null, null);
    }

    void reserve(BagRow bag, String key) {
        move(bag, Movement.Kind.RESERVED, BloodBag.State.RESERVED, key, null, null);
    }

    void release(BagRow bag) {
        move(bag, Movement.Kind.RELEASED, BloodBag.State.AVAILABLE, null, null, null);
    }

    void issue(BagRow bag, String recipient) {
        move(bag, Movement.Kind.ISSUED, BloodBag.State.ISSUED, bag.requestKey(), recipient, null);
    }

    void takeBack(BagRow bag) {
        move(bag, Movement.Kind.RETURNED, BloodBag.State.AVAILABLE, null, null, null);
    }

    /** A request that held it keeps knowing it. */
    void expire(BagRow bag) {
        move(bag, Movement.Kind.EXPIRED, BloodBag.State.EXPIRED, bag.requestKey(), null, null);
    }

    void writeOff(BagRow bag, String reason) {
        move(bag, Movement.Kind.WRITTEN_OFF, BloodBag.State.WRITTEN_OFF, bag.requestKey(), bag.recipient(), reason);
    }

    /** An expired bag is no longer a request's. */
    void forget(BagRow bag) {
        bags.move(bag, bag.state(), null, null);
    }

    private void move(BagRow bag, Movement.Kind kind, BloodBag.State to, String key, String recipient, String reason) {
        bags.move(bag, to, key, recipient);
        shelves.shift(bag, to);
        tell(bag, kind, reason, key == null ? bag.requestKey() : key, recipient);
    }

    private void tell(BagRow bag, Movement.Kind kind, String reason, String key, String recipient) {
        movements.add(bag, kind, now(), actor.require().name(), reason, key, recipient);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public LocalDate today() {
        return ChinaTime.dateOf(clock.instant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
