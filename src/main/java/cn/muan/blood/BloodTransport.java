package cn.muan.blood;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
import cn.muan.ambulance.AmbulanceRun;
import cn.muan.ambulance.Ambulances;
import cn.muan.ambulance.RunOrder;
import cn.muan.ambulance.RunStage;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.blood.BagCustody.Handing;
import cn.muan.blood.BagCustody.Step;
import cn.muan.blood.BloodAllocation.State;
import cn.muan.bloodbank.BloodBag;
import cn.muan.bloodbank.BloodStock;
import cn.muan.obligation.Obligation;

/** Held blood comes to the hospital, bag by bag from hand to hand; where nobody can carry it the safety office orders a 120 ambulance (O56, S2 四.8). */
@Service
@Transactional
public class BloodTransport {

    private final BloodBook book;
    private final BloodSourcing sourcing;
    private final BloodStock stock;
    private final Ambulances ambulances;
    private final BloodDuties duties;
    private final BloodStory story;
    private final SafetyOffices offices;
    private final CaseAccess access;
    private final CurrentActor actor;

    BloodTransport(BloodBook book, BloodSourcing sourcing, BloodStock stock, Ambulances ambulances, BloodDuties duties, BloodStory story,
            SafetyOffices offices, CaseAccess access, CurrentActor actor) {
        this.book = book;
        this.sourcing = sourcing;
        this.stock = stock;
        this.ambulances = ambulances;
        this.duties = duties;
        this.story = story;
        this.offices = offices;
        this.access = access;
        this.actor = actor;
    }

    /** 开立时限 before the task that serves it; empty where the hospital's jurisdiction has no time for it. */
    public Optional<Obligation> open(BloodStep step, long id) {
        BloodAllocation allocation = book.lockAllocation(id);
        BloodRequest request = book.request(allocation.requestId());
        Group owner = switch (step) {
            case SEND_OUT -> sourcing.holderGroup(allocation.holder());
            case ORDER_RUN -> offices.of(request.hospital());
            default -> new Group(Role.BLOOD_BANK, request.hospital());
        };
        access.participate(request.subject(), owner.organisation(), step == BloodStep.ORDER_RUN ? CaseAccess.Part.OVERSIGHT : CaseAccess.Part.TREATING);
        return duties.open(step, request, owner, id, allocation.rounds(), book.now());
    }

    /** Who has the bags on the shelf. */
    public Group holder(long id) {
        return sourcing.holderGroup(book.allocation(id).holder());
    }

    /** Who orders the ambulance. */
    public Group office(long id) {
        return offices.of(book.request(book.allocation(id).requestId()).hospital());
    }

    /** 发血到科室: bags of the own bank are handed to the ward. */
    public void handOut(long id, String receivedBy, Instant entered) {
        Work work = atHospital(id, Role.BLOOD_BANK);
        Instant at = book.stamp(entered, work.allocation().answeredAt());
        issue(work, new Handing(Step.PICKED_UP, work.allocation().holder(), work.request().hospital(), actor.require().name(), receivedBy, at));
        work.allocation().delivered(at);
        duties.meet(BloodStep.HAND_OUT, work.request(), id, at);
        story.tell(work.request(), "handed-out", number(work), String.valueOf(work.allocation().units()));
    }

    /** 发车送血: the station's vehicle, or whoever fetches it, leaves with the bags. */
    public void sendOut(long id, String receivedBy, Instant entered) {
        Work work = atHolder(id);
        Instant at = book.stamp(entered, work.allocation().answeredAt());
        issue(work, new Handing(Step.PICKED_UP, work.allocation().holder(), null, actor.require().name(), receivedBy, at));
        duties.meet(BloodStep.SEND_OUT, work.request(), id, at);
        story.tell(work.request(), "sent-out", number(work), work.allocation().holder(), String.valueOf(work.allocation().units()));
    }

    /** The station has no vehicle after all. */
    public void noVehicle(long id) {
        Work work = atHolder(id);
        work.allocation().noVehicle(book.now());
        duties.meet(BloodStep.SEND_OUT, work.request(), id, book.now());
        story.tell(work.request(), "no-vehicle", number(work), work.allocation().holder());
    }

    /** 标记运送困难: the hospital asks the safety office; it orders no ambulance itself. */
    public void markDifficulty(long id, String words) {
        Work work = atHospital(id, Role.BLOOD_BANK, Role.RESCUE_TEAM_LEADER, Role.ATTENDING);
        work.allocation().difficult(words, book.now());
        duties.meet(BloodStep.MARK_DIFFICULTY, work.request(), id, book.now());
        story.tell(work.request(), "difficult", number(work), work.request().hospital(), offices.of(work.request().hospital()).key());
    }

    /** The hospital fetches it itself. */
    public void fetch(long id) {
        Work work = atHospital(id, Role.BLOOD_BANK, Role.RESCUE_TEAM_LEADER, Role.ATTENDING);
        work.allocation().otherVehicle();
        work.allocation().nextRound();
        duties.meet(BloodStep.MARK_DIFFICULTY, work.request(), id, book.now());
        story.tell(work.request(), "fetches", number(work), work.request().hospital());
    }

    /** 协调120送血; returns whether the blood is on its way already and only changes vehicles. */
    public boolean orderRun(long id) {
        Work work = atOffice(id);
        BloodAllocation allocation = work.allocation();
        Group office = offices.of(work.request().hospital());
        String key = allocation.ordered(office, book.now());
        boolean relay = allocation.state() == State.ON_THE_ROAD;
        ambulances.order(new RunOrder(key, work.request().subject(), RunOrder.Cargo.BLOOD, allocation.holder(), work.request().hospital(), office));
        duties.meet(BloodStep.ORDER_RUN, work.request(), id, book.now());
        if (relay) {
            book.handed(allocation, numbers(allocation), new Handing(Step.RELAYED, null, null, actor.require().name(), null, book.now()));
        }
        story.tell(work.request(), "ordered", number(work), office.key(), allocation.holder());
        return relay;
    }

    /** The safety office finds another vehicle than an ambulance. */
    public void otherVehicle(long id) {
        Work work = atOffice(id);
        if (work.allocation().state() == State.ON_THE_ROAD) {
            throw new FieldsRefused(Map.of("decision", new Message("blood.on-the-road")));
        }
        work.allocation().otherVehicle();
        work.allocation().nextRound();
        duties.meet(BloodStep.ORDER_RUN, work.request(), id, book.now());
        story.tell(work.request(), "other-vehicle", number(work), offices.of(work.request().hospital()).key());
    }

    /** 向120交血: the bags leave the shelf into the hands of the crew. */
    public void handToCrew(long id, String receivedBy, Instant entered) {
        Work work = atHolder(id);
        AmbulanceRun run = ambulances.run(work.allocation().runKey()).orElseThrow();
        if (run.stage() == RunStage.ORDERED) {
            throw new FieldsRefused(Map.of("receivedBy", new Message("blood.not-dispatched")));
        }
        Instant at = book.stamp(entered, work.allocation().dispatchedAt());
        issue(work, new Handing(Step.PICKED_UP, work.allocation().holder(), run.vehicle(), actor.require().name(), receivedBy, at));
        story.tell(work.request(), "handed-to-crew", number(work), work.allocation().holder(), String.valueOf(numbers(work.allocation()).size()));
    }

    private void issue(Work work, Handing handing) {
        work.allocation().left(handing.at());
        List<BloodBag> bags = stock.issue(work.allocation().stockKey(), work.allocation().holder(), work.request().hospital());
        book.handed(work.allocation(), bags.stream().map(BloodBag::number).toList(), handing);
    }

    /** 签收血袋: the hospital's blood bank signs each bag it received; what was never issued for it is refused. */
    public void sign(long id, String typed, String handedBy, Instant entered, String missingNote) {
        Work work = atHospital(id, Role.BLOOD_BANK);
        Instant at = book.stamp(entered, work.allocation().leftAt());
        Set<String> issued = numbers(work.allocation());
        Set<String> received = typedNumbers(typed);
        received.stream().filter(bag -> !issued.contains(bag)).findFirst().ifPresent(bag -> {
            throw new FieldsRefused(Map.of("received", new Message("blood.never-issued", bag)));
        });
        Set<String> missing = new LinkedHashSet<>(issued);
        missing.removeAll(received);
        if (!missing.isEmpty() && (missingNote == null || missingNote.isBlank())) {
            throw new FieldsRefused(Map.of("missing", new Message("blood.bags-missing", String.join("、", missing))));
        }
        work.allocation().delivered(at);
        String hospital = work.request().hospital();
        book.handed(work.allocation(), received, new Handing(Step.SIGNED, null, hospital, handedBy, actor.require().name(), at));
        book.handed(work.allocation(), missing, new Handing(Step.MISSING, null, hospital, handedBy, actor.require().name(), at));
        story.tell(work.request(), missing.isEmpty() ? "delivered" : "delivered-incomplete", number(work), hospital, String.valueOf(received.size()),
                String.valueOf(missing.size()));
    }

    /** 处理剩余血袋: every bag was transfused, goes back or is written off. */
    public void settle(long id, Set<String> used, Set<String> returned, Set<String> writtenOff, String words) {
        Work work = atHospital(id, Role.BLOOD_BANK);
        BloodAllocation allocation = work.allocation();
        requireEachOnce(numbers(allocation), used, returned, writtenOff);
        if (!returned.isEmpty()) {
            stock.takeBack(allocation.stockKey(), returned);
        }
        if (!writtenOff.isEmpty()) {
            stock.writeOff(allocation.stockKey(), writtenOff, words);
        }
        Instant now = book.now();
        String by = actor.require().name();
        book.handed(allocation, used, new Handing(Step.USED, work.request().hospital(), null, by, null, now));
        book.handed(allocation, returned, new Handing(Step.RETURNED, work.request().hospital(), allocation.holder(), by, null, now));
        book.handed(allocation, writtenOff, new Handing(Step.WRITTEN_OFF, work.request().hospital(), null, by, null, now));
        allocation.settled(now);
        book.closeWhenSettled(work.request());
        story.tell(work.request(), "settled", number(work), String.valueOf(used.size()), String.valueOf(returned.size()), String.valueOf(writtenOff.size()));
    }

    private static void requireEachOnce(Set<String> all, Set<String> used, Set<String> returned, Set<String> writtenOff) {
        List<String> named = new ArrayList<>(used);
        named.addAll(returned);
        named.addAll(writtenOff);
        Set<String> seen = new LinkedHashSet<>();
        named.stream().filter(bag -> !seen.add(bag)).findFirst().ifPresent(bag -> {
            throw new FieldsRefused(Map.of(used.contains(bag) && returned.contains(bag) ? "returned" : "writtenOff", new Message("blood.bag-twice", bag)));
        });
        all.stream().filter(bag -> !seen.contains(bag)).findFirst().ifPresent(bag -> {
            throw new FieldsRefused(Map.of("used", new Message("blood.bag-unaccounted", bag)));
        });
        named.stream().filter(bag -> !all.contains(bag)).findFirst().ifPresent(bag -> {
            throw new FieldsRefused(Map.of("used", new Message("blood.never-issued", bag)));
        });
    }

    /** Numbers of the bags held or issued for it. */
    Set<String> numbers(BloodAllocation allocation) {
        return stock.bagsOf(allocation.stockKey()).stream().map(BloodBag::number).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> typedNumbers(String typed) {
        return java.util.Arrays.stream(typed.split("[\\s,，;；、]+")).map(String::strip).filter(one -> !one.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private record Work(BloodRequest request, BloodAllocation allocation) {
    }

    private Work work(long id) {
        BloodAllocation allocation = book.lockAllocation(id);
        BloodRequest request = book.request(allocation.requestId());
        access.requireSee(request.subject());
        return new Work(request, allocation);
    }

    private Work atHospital(long id, Role... roles) {
        Work work = work(id);
        actor.requireAt(work.request().hospital(), roles);
        return work;
    }

    private Work atHolder(long id) {
        Work work = work(id);
        Group holder = sourcing.holderGroup(work.allocation().holder());
        actor.requireAt(holder.organisation(), holder.role());
        return work;
    }

    private Work atOffice(long id) {
        Work work = work(id);
        Group office = offices.of(work.request().hospital());
        actor.requireAt(office.organisation(), office.role());
        return work;
    }

    private static String number(Work work) {
        return String.valueOf(work.request().id());
    }
}
