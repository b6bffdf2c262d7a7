package cn.muan.bloodbank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.CurrentActor;
import cn.muan.base.Refused;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;

/** What requests do with the bags; who may ask for blood is checked by those who call. */
@Service
@Transactional
class StockRegister implements BloodStock {

    /** More bags of one group than any request can need. */
    private static final int CANDIDATES = 200;
    private static final int UNITS_MAX = 100;

    private final BagTable bags;
    private final ShelfTable shelves;
    private final Shelving shelving;
    private final Directory directory;
    private final CurrentActor actor;

    StockRegister(BagTable bags, ShelfTable shelves, Shelving shelving, Directory directory, CurrentActor actor) {
        this.bags = bags;
        this.shelves = shelves;
        this.shelving = shelving;
        this.directory = directory;
        this.actor = actor;
    }

    @Override
    @Transactional(readOnly = true)
    public List<StockOffer> offers(BloodProduct product, BloodGroup wanted, String hospital) {
        actor.require();
        Map<String, Double> places = places(directory.organisation(hospital));
        Map<String, List<Shelf>> stock = new HashMap<>();
        usable(places.keySet(), product).forEach(shelf -> stock.computeIfAbsent(shelf.holder(), holder -> new ArrayList<>()).add(shelf));
        return stock.entrySet().stream().map(held -> offer(held.getKey(), places.get(held.getKey()), product, wanted, held.getValue()))
                .filter(offer -> offer.units() + offer.alternatives() + offer.lastResort() > 0)
                .sorted(Comparator.comparing((StockOffer offer) -> !offer.holder().equals(hospital))
                        .thenComparing(StockOffer::kilometres).thenComparing(StockOffer::holder)).toList();
    }

    /** The hospital itself and the stations of its province, with their distance. */
    private Map<String, Double> places(Organisation hospital) {
        List<String> line = directory.lineage(hospital.jurisdiction());
        Set<String> region = Set.copyOf(line.subList(0, Math.max(1, line.size() - 1)));
        Map<String, Double> places = new HashMap<>();
        directory.all().stream().filter(place -> place.active() && place.kind() == Organisation.Kind.BLOOD_STATION)
                .filter(station -> directory.lineage(station.jurisdiction()).stream().anyMatch(region::contains))
                .forEach(station -> places.put(station.code(), station.kilometresTo(hospital).orElse(Double.NaN)));
        places.put(hospital.code(), 0.0);
        return places;
    }

    /** The shelves without the units whose last day is over and which the sweep has not marked yet. */
    private List<Shelf> usable(Set<String> holders, BloodProduct product) {
        List<ShelfTable.Over> over = shelves.over(holders, product, shelving.today());
        return shelves.of(holders, product).stream().map(shelf -> over.stream()
                .filter(gone -> gone.holder().equals(shelf.holder()) && gone.group().equals(shelf.group())).findFirst()
                .map(gone -> shelf.without(gone.units())).orElse(shelf)).toList();
    }

    private static StockOffer offer(String holder, double kilometres, BloodProduct product, BloodGroup wanted, List<Shelf> held) {
        Map<Fit, Integer> units = new HashMap<>();
        held.forEach(shelf -> units.merge(Compatibility.fit(product, wanted, shelf.group()), shelf.available(), Integer::sum));
        boolean below = held.stream().anyMatch(shelf -> shelf.undercut() && shelf.group().equals(wanted));
        return new StockOffer(holder, units.getOrDefault(Fit.SAME, 0), units.getOrDefault(Fit.COMPATIBLE, 0),
                units.getOrDefault(Fit.LAST_RESORT, 0), kilometres, below);
    }

    @Override
    public List<BloodBag> reserve(String key, String holder, BloodProduct product, BloodGroup wanted, int units, boolean alternatives) {
        return reserve(key, holder, product, wanted, units, alternatives ? Alternatives.COMPATIBLE : Alternatives.NONE);
    }

    @Override
    public List<BloodBag> reserve(String key, String holder, BloodProduct product, BloodGroup wanted, int units, Alternatives alternatives) {
        actor.require();
        if (units < 1 || units > UNITS_MAX) {
            throw new Refused("bloodbank.reserve.units", UNITS_MAX);
        }
        return shelving.locked(List.of(new Shelving.Place(holder, product)), () -> {
            List<BagRow> held = held(key, holder).stream().filter(bag -> bag.product() == product).toList();
            if (held.isEmpty()) {
                chosen(holder, product, wanted, units, alternatives).forEach(bag -> shelving.reserve(bag, key));
                held = held(key, holder).stream().filter(bag -> bag.product() == product).toList();
            }
            return held.stream().map(BagRow::bag).toList();
        });
    }

    /** Reserved for the request or given to it by this holder. */
    private List<BagRow> held(String key, String holder) {
        return bags.ofRequest(key).stream().filter(bag -> bag.holder().equals(holder))
                .filter(bag -> bag.state() == BloodBag.State.RESERVED || bag.state() == BloodBag.State.ISSUED).toList();
    }

    /** The best fit is used up before the next one is touched. */
    private List<BagRow> chosen(String holder, BloodProduct product, BloodGroup wanted, int units, Alternatives alternatives) {
        List<BagRow> chosen = new ArrayList<>();
        int missing = units;
        for (Fit fit : Stream.of(Fit.values()).filter(alternatives::accept).toList()) {
            if (missing > 0) {
                List<BagRow> more = Filling.choose(candidates(holder, product, wanted, fit), missing, BagRow::units);
                chosen.addAll(more);
                missing -= more.stream().mapToInt(BagRow::units).sum();
            }
        }
        if (missing > 0) {
            throw new Refused("bloodbank.reserve.too-few", directory.organisation(holder).name(), units - missing, units);
        }
        return chosen;
    }

    private List<BagRow> candidates(String holder, BloodProduct product, BloodGroup wanted, Fit fit) {
        Stream<BagRow> found = Compatibility.donors(product, wanted).stream().filter(donor -> Compatibility.fit(product, wanted, donor) == fit)
                .flatMap(donor -> bags.usable(holder, product, donor, shelving.today(), CANDIDATES).stream());
        return fit == Fit.SAME ? found.sorted(Comparator.comparing(BagRow::expires).thenComparing(BagRow::id)).toList() : found.toList();
    }

    @Override
    public void release(String key) {
        actor.require();
        shelving.locked(() -> bags.ofRequest(key), held -> {
            held.stream().filter(bag -> bag.state() == BloodBag.State.RESERVED).forEach(shelving::release);
            held.stream().filter(bag -> bag.state() == BloodBag.State.EXPIRED).forEach(shelving::forget);
            return null;
        });
    }

    @Override
    public List<BloodBag> issue(String key, String holder, String recipient) {
        actor.require();
        return shelving.locked(() -> bags.ofRequest(key).stream().filter(bag -> bag.holder().equals(holder)).toList(), held -> {
            held.stream().filter(this::lost).findFirst().ifPresent(bag -> {
                throw new Refused("bloodbank.issue.expired", bag.number());
            });
            held.stream().filter(bag -> bag.state() == BloodBag.State.ISSUED && !recipient.equals(bag.recipient())).findFirst().ifPresent(bag -> {
                throw new Refused("bloodbank.issue.already", bag.number());
            });
            held.stream().filter(bag -> bag.state() == BloodBag.State.RESERVED).forEach(bag -> shelving.issue(bag, recipient));
            List<BloodBag> given = bags.ofRequest(key).stream().filter(bag -> bag.holder().equals(holder) && bag.state() == BloodBag.State.ISSUED)
                    .map(BagRow::bag).toList();
            if (given.isEmpty()) {
                throw new Refused("bloodbank.issue.nothing-held");
            }
            return given;
        });
    }

    private boolean lost(BagRow bag) {
        return bag.state() == BloodBag.State.EXPIRED || bag.state() == BloodBag.State.RESERVED && !bag.usableOn(shelving.today());
    }

    @Override
    public void takeBack(String key, Collection<String> bagNumbers) {
        actor.require();
        shelving.locked(() -> bags.numbered(bagNumbers), found -> {
            requireIssued(key, bagNumbers, found, Set.of(BloodBag.State.ISSUED));
            found.forEach(shelving::takeBack);
            return null;
        });
    }

    @Override
    public void writeOff(String key, Collection<String> bagNumbers, String reason) {
        actor.require();
        shelving.locked(() -> bags.numbered(bagNumbers), found -> {
            requireIssued(key, bagNumbers, found, Set.of(BloodBag.State.ISSUED, BloodBag.State.RESERVED));
            found.forEach(bag -> shelving.writeOff(bag, reason));
            return null;
        });
    }

    private static void requireIssued(String key, Collection<String> wanted, List<BagRow> found, Set<BloodBag.State> states) {
        for (String number : wanted) {
            boolean issued = found.stream().anyMatch(bag -> bag.number().equals(number) && key.equals(bag.requestKey()) && states.contains(bag.state()));
            if (!issued) {
                throw new Refused("bloodbank.not-issued-for", number);
            }
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<BloodBag> bagsOf(String key) {
        actor.require();
        return bags.ofRequest(key).stream().map(BagRow::bag).toList();
    }
}
