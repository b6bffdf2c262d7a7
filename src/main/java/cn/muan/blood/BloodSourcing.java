package cn.muan.blood;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.blood.BloodAllocation.Carriage;
import cn.muan.bloodbank.Alternatives;
import cn.muan.bloodbank.BloodBag;
import cn.muan.bloodbank.BloodStock;
import cn.muan.bloodbank.StockOffer;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.notification.Outbox;

/** Who gives blood: the hospital's own bank first, then the stations by nearness, until all units are held (O55, S2 四.8「按照就近原则调配用血」). */
@Service
@Transactional
public class BloodSourcing {

    private final BloodBook book;
    private final BloodOffers offers;
    private final BloodStock stock;
    private final BloodDuties duties;
    private final BloodProcess process;
    private final BloodStory story;
    private final SafetyOffices offices;
    private final Directory directory;
    private final CaseAccess access;
    private final CurrentActor actor;
    private final Outbox outbox;

    BloodSourcing(BloodBook book, BloodOffers offers, BloodStock stock, BloodDuties duties, BloodProcess process, BloodStory story, SafetyOffices offices,
            Directory directory, CaseAccess access, CurrentActor actor, Outbox outbox) {
        this.book = book;
        this.offers = offers;
        this.stock = stock;
        this.duties = duties;
        this.process = process;
        this.story = story;
        this.offices = offices;
        this.directory = directory;
        this.access = access;
        this.actor = actor;
        this.outbox = outbox;
    }

    /** Asks the one that the safety office named, else the next by nearness; empty where nobody is left to ask. */
    public Optional<Group> askNext(long id) {
        BloodRequest request = book.lock(id);
        Set<String> asked = book.of(request).stream().map(BloodAllocation::holder).collect(Collectors.toSet());
        Optional<String> next = Optional.ofNullable(request.namedHolder()).or(() -> offers.of(request).stream().map(StockOffer::holder)
                .filter(holder -> !asked.contains(holder)).findFirst());
        request.name(null);
        return next.map(holder -> ask(request, holder));
    }

    private Group ask(BloodRequest request, String holder) {
        BloodAllocation allocation = book.add(new BloodAllocation(request.id(), holder, book.remaining(request), book.now()));
        access.participate(request.subject(), holder, CaseAccess.Part.ASKED);
        Group group = holderGroup(holder);
        duties.open(BloodStep.CONFIRM, request, group, allocation.id(), 0, book.now());
        story.tell(request, "asked", String.valueOf(request.id()), holder, String.valueOf(allocation.wantedUnits()));
        return group;
    }

    /** A hospital answers through its blood bank, a station through its dispatcher. */
    Group holderGroup(String holder) {
        boolean station = directory.organisation(holder).kind() == Organisation.Kind.BLOOD_STATION;
        return new Group(station ? Role.BLOOD_DISPATCHER : Role.BLOOD_BANK, holder);
    }

    /** What the one who is asked answers.
     * @param units   1 to what is missing; bags may hold more than that
     * @param vehicle whether it can bring them */
    public record Confirmation(int units, Alternatives alternatives, boolean vehicle) {
    }

    /** Holds the bags. Of two who confirm, the second finds it done. Returns whether all units are held now. */
    public boolean confirm(long id, Confirmation given) {
        BloodRequest request = book.lock(id);
        BloodAllocation allocation = answering(request);
        int missing = book.remaining(request);
        if (given.units() < 1 || given.units() > missing) {
            throw new FieldsRefused(Map.of("units", new Message("blood.more-than-missing", String.valueOf(missing))));
        }
        List<BloodBag> bags = hold(request, allocation, given);
        int units = bags.stream().mapToInt(BloodBag::units).sum();
        Instant now = book.now();
        allocation.held(units, groups(bags), carriage(request, allocation, given), now);
        duties.meet(BloodStep.CONFIRM, request, allocation.id(), now);
        boolean filled = units >= missing;
        if (filled) {
            request.allocated();
        }
        story.tell(request, allocation.carriage() == Carriage.NO_VEHICLE ? "confirmed-no-vehicle" : "confirmed", String.valueOf(id),
                allocation.holder(), String.valueOf(units));
        return filled;
    }

    private static String groups(List<BloodBag> bags) {
        return bags.stream().map(bag -> bag.group().code()).distinct().sorted().collect(Collectors.joining(" "));
    }

    private List<BloodBag> hold(BloodRequest request, BloodAllocation allocation, Confirmation given) {
        try {
            return stock.reserve(allocation.stockKey(), allocation.holder(), request.wish().product(), request.wish().group(), given.units(),
                    given.alternatives());
        } catch (FieldsRefused own) {
            throw own;
        } catch (Refused tooFew) {
            throw new FieldsRefused(Map.of("units", tooFew.reason()));
        }
    }

    private static Carriage carriage(BloodRequest request, BloodAllocation allocation, Confirmation given) {
        if (allocation.holder().equals(request.hospital())) {
            return Carriage.IN_HOUSE;
        }
        return given.vehicle() ? Carriage.STATION : Carriage.NO_VEHICLE;
    }

    /** It has none: the next one is asked. */
    public void decline(long id) {
        BloodRequest request = book.lock(id);
        BloodAllocation allocation = answering(request);
        allocation.none(book.now());
        duties.meet(BloodStep.CONFIRM, request, allocation.id(), book.now());
        story.tell(request, "none", String.valueOf(id), allocation.holder());
    }

    private BloodAllocation answering(BloodRequest request) {
        BloodAllocation allocation = book.asked(request);
        Group group = holderGroup(allocation.holder());
        actor.requireAt(group.organisation(), group.role());
        access.requireSee(request.subject());
        return allocation;
    }

    /** 安排送血: begins to bring what was confirmed last. */
    public void beginDelivery(long id) {
        BloodRequest request = book.lock(id);
        BloodAllocation latest = book.of(request).stream().filter(one -> one.state().shelved()).reduce((first, second) -> second).orElseThrow();
        latest.runsAs(process.beginDelivery(request, latest));
    }

    /** Nobody near has any: the safety management office looks further. */
    public Group openSeeking(long id) {
        BloodRequest request = book.lock(id);
        Group office = offices.of(request.hospital());
        access.participate(request.subject(), office.organisation(), CaseAccess.Part.OVERSIGHT);
        duties.open(BloodStep.SEEK, request, office, id, request.nextRound(), book.now());
        story.tell(request, "nobody-near", String.valueOf(id), office.key());
        return office;
    }

    /** The safety office names whom to ask, whatever its book says. */
    public void seekAt(long id, String holder) {
        BloodRequest request = seeking(id);
        if (places(request).stream().noneMatch(one -> one.code().equals(holder))) {
            throw new FieldsRefused(Map.of("holder", new Message("blood.no-source")));
        }
        request.name(holder);
        duties.meet(BloodStep.SEEK, request, id, book.now());
        story.tell(request, "named", String.valueOf(id), offices.of(request.hospital()).key(), holder);
    }

    /** There is none to be had; who asked is told. */
    public void unavailable(long id, String words) {
        BloodRequest request = seeking(id);
        Instant now = book.now();
        duties.meet(BloodStep.SEEK, request, id, now);
        if (book.of(request).stream().anyMatch(one -> one.units() > 0)) {
            request.stopSeeking(actor.require().name(), words, now);
            book.closeWhenSettled(request);
        } else {
            request.end(BloodRequest.State.UNAVAILABLE, actor.require().name(), words, now);
        }
        story.tell(request, "unavailable", String.valueOf(id), String.valueOf(book.remaining(request)));
        outbox.put("blood-unavailable:" + id + ":" + request.rounds(), new Group(Role.BLOOD_BANK, request.hospital()).key(), request.subject(),
                "blood.notice.unavailable", String.valueOf(id));
    }

    private BloodRequest seeking(long id) {
        BloodRequest request = book.lock(id);
        Group office = offices.of(request.hospital());
        actor.requireAt(office.organisation(), office.role());
        access.requireSee(request.subject());
        if (request.state() != BloodRequest.State.SEEKING) {
            throw new Refused("blood.not-open");
        }
        return request;
    }

    /** Every station and every hospital with a bank of its own that is not being asked: near ones first. */
    @Transactional(readOnly = true)
    public List<Organisation> places(BloodRequest request) {
        Organisation hospital = directory.organisation(request.hospital());
        return directory.all().stream().filter(Organisation::active)
                .filter(one -> one.kind() == Organisation.Kind.BLOOD_STATION || one.kind() == Organisation.Kind.HOSPITAL && one.level() >= 2)
                .sorted(java.util.Comparator.comparingDouble((Organisation one) -> one.kilometresTo(hospital).orElse(Double.MAX_VALUE))
                        .thenComparing(Organisation::code)).toList();
    }
}
