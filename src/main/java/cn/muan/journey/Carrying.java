package cn.muan.journey;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.ambulance.AmbulanceRun;
import cn.muan.ambulance.Ambulances;
import cn.muan.ambulance.RunOrder;
import cn.muan.ambulance.RunProgressed;
import cn.muan.ambulance.RunRerouted;
import cn.muan.ambulance.RunStage;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Refused;
import cn.muan.journey.Journey.State;
import cn.muan.journey.Journey.Transport;
import cn.muan.transfer.TransferAccepted;
import cn.muan.transfer.Transfers;

/** Carries her from the sender to the receiver, by the sender's vehicle or by 120, and elsewhere where she must (O40, O47). */
@Service
@Transactional
public class Carrying {

    /** What the diagram does next on the way. */
    public enum Step { ARRANGE, LEAVE, ARRIVE, WAIT, ARRIVED }

    private final JourneyBook book;
    private final JourneyRights rights;
    private final JourneyStory story;
    private final JourneyProcess process;
    private final JourneyDuties duties;
    private final Destinations destinations;
    private final Ambulances ambulances;
    private final Transfers transfers;
    private final CaseAccess access;

    Carrying(JourneyBook book, JourneyRights rights, JourneyStory story, JourneyProcess process, JourneyDuties duties, Destinations destinations,
            Ambulances ambulances, Transfers transfers, CaseAccess access) {
        this.book = book;
        this.rights = rights;
        this.story = story;
        this.process = process;
        this.duties = duties;
        this.destinations = destinations;
        this.ambulances = ambulances;
        this.transfers = transfers;
        this.access = access;
    }

    /** An institution takes her: the journey begins, or goes on to whom the diverting one is followed by. The same word twice changes nothing. */
    void accepted(TransferAccepted accepted) {
        Optional<Journey> known = book.find(accepted.transferId());
        if (known.isEmpty()) {
            begin(accepted);
        } else if (known.get().state().onTheWay() && !accepted.to().equals(known.get().receiver())) {
            goElsewhere(known.get(), accepted.to(), "journey.reroute.accepted");
        }
    }

    private void begin(TransferAccepted accepted) {
        boolean emergency = transfers.transfer(accepted.transferId()).emergency();
        Journey journey = book.save(new Journey(accepted.transferId(), accepted.subject(), accepted.from(), accepted.to(), emergency, accepted.at()));
        book.note(journey, JourneyStage.ACCEPTED, accepted.at());
        letIn(journey);
        duties.openArrangement(journey, accepted.at());
        journey.runsAs(process.begin(journey));
        book.save(journey);
    }

    private void letIn(Journey journey) {
        access.participate(journey.subject(), journey.origin(), CaseAccess.Part.FIRST_CONTACT);
        access.participate(journey.subject(), journey.receiver(), CaseAccess.Part.RECEIVING);
    }

    /** What is to be done next on the way. */
    public Step step(long transferId) {
        return step(book.of(transferId));
    }

    private static Step step(Journey journey) {
        if (!journey.state().onTheWay()) {
            return Step.ARRIVED;
        }
        if (journey.state() == State.SEEKING) {
            return Step.WAIT;
        }
        if (journey.transport() == null) {
            return Step.ARRANGE;
        }
        if (journey.reached() == JourneyStage.LEFT) {
            return Step.ARRIVE;
        }
        return journey.transport() == Transport.OWN ? Step.LEAVE : Step.WAIT;
    }

    /** 安排转运: a vehicle of the sender, with crew and escort. */
    public void arrangeOwn(long transferId, String plate, String crew, String escort) {
        Journey journey = book.of(transferId);
        rights.requireSender(journey);
        journey.carriedBy(plate, crew, escort);
        book.save(journey);
        book.stamp(journey, JourneyStage.ORDERED, book.now());
        arranged(journey);
    }

    /** 安排转运: an ambulance of the dispatch centre that serves the sender. */
    public void arrangeAmbulance(long transferId, String escort) {
        Journey journey = book.of(transferId);
        Actor who = rights.requireSender(journey);
        String key = journey.carriedByAmbulance(escort);
        book.save(journey);
        book.note(journey, JourneyStage.ORDERED, book.now());
        order(journey, key, who);
        arranged(journey);
    }

    private void arranged(Journey journey) {
        duties.arranged(journey, book.now());
        tellReceiver(journey, "arranged");
    }

    private void order(Journey journey, String key, Actor who) {
        Group by = who.groups().stream().filter(group -> group.organisation().equals(journey.origin())).findFirst()
                .orElse(new Group(Role.FIRST_CONTACT_DOCTOR, journey.origin()));
        try {
            ambulances.order(new RunOrder(key, journey.subject(), RunOrder.Cargo.WOMAN, journey.origin(), journey.receiver(), by));
        } catch (FieldsRefused refused) {
            throw refused;
        } catch (Refused noCentre) {
            throw JourneyBook.refused("transport", noCentre.reason().key(), noCentre.reason().args());
        }
    }

    /** 登记出发, for a vehicle of the sender; the centre stamps its ambulances itself. */
    public void stampDeparture(long transferId, Instant typed) {
        Journey journey = book.of(transferId);
        rights.requireSender(journey);
        if (journey.transport() != Transport.OWN || !journey.reached().before(JourneyStage.LEFT)) {
            throw new Refused("journey.left-already");
        }
        Instant at = book.inOrder("leftAt", typed, transfers.transfer(transferId).requestedAt(), "journey.left-before-request");
        journey.reaches(JourneyStage.LEFT);
        book.save(journey);
        book.stamp(journey, JourneyStage.LEFT, at);
        tellReceiver(journey, "left");
    }

    /** 登记到达, by the receiver or by whoever goes along. */
    public void stampArrival(long transferId, Instant typed) {
        Journey journey = book.of(transferId);
        if (!rights.receives(journey)) {
            rights.requireSender(journey);
        }
        Instant left = book.reachedAt(journey, JourneyStage.LEFT).orElseThrow(() -> new Refused("journey.not-left"));
        Instant at = book.inOrder("arrivedAt", typed, left, "journey.arrived-before-left");
        arrive(journey, journey.receiver(), at);
        book.stamp(journey, JourneyStage.ARRIVED, at);
    }

    private void arrive(Journey journey, String at, Instant when) {
        boolean elsewhere = !at.equals(journey.receiver());
        journey.arrives(at, when);
        book.save(journey);
        if (elsewhere) {
            letIn(journey);
            transfers.carriedTo(journey.transferId(), at, when);
        }
        story.noticeSender(journey, "arrived", "arrived", at);
    }

    /** The centre or the crew goes elsewhere by itself: who is there takes her. */
    void rerouted(RunRerouted rerouted) {
        book.ofRun(rerouted.key()).filter(one -> one.state().onTheWay() && !rerouted.to().equals(one.receiver())).ifPresent(journey -> {
            goElsewhere(journey, rerouted.to(), "journey.reroute.centre");
            transfers.carriedTo(journey.transferId(), rerouted.to(), rerouted.at());
        });
    }

    /** What the crew stamps; what comes late, as after the receiver has stamped her arrival, changes nothing. */
    void progressed(RunProgressed progress) {
        book.ofRun(progress.key()).filter(one -> one.state().onTheWay()).ifPresent(journey -> {
            switch (progress.stage()) {
                case DISPATCHED -> reach(journey, JourneyStage.DISPATCHED, progress.at());
                case ON_SCENE -> reach(journey, JourneyStage.ON_SCENE, progress.at());
                case LEFT -> {
                    if (reach(journey, JourneyStage.LEFT, progress.at())) {
                        tellReceiver(journey, "left");
                        process.carriageMoved(journey);
                    }
                }
                case ARRIVED -> {
                    reach(journey, JourneyStage.LEFT, progress.at());
                    arrive(journey, boundFor(journey), progress.at());
                    book.note(journey, JourneyStage.ARRIVED, progress.at());
                    process.carriageMoved(journey);
                }
                case IMPOSSIBLE, CANCELLED -> failed(journey, progress.stage());
                case ORDERED -> { }
            }
        });
    }

    private boolean reach(Journey journey, JourneyStage stage, Instant at) {
        if (!journey.reached().before(stage)) {
            return false;
        }
        journey.reaches(stage);
        book.save(journey);
        book.note(journey, stage, at);
        return true;
    }

    private String boundFor(Journey journey) {
        return journey.receiver() != null ? journey.receiver()
                : ambulances.run(journey.runKey()).map(AmbulanceRun::destination).orElse(journey.origin());
    }

    private void failed(Journey journey, RunStage how) {
        book.avoid(journey, JourneyStage::ofVehicle);
        journey.vehicleFailed();
        book.save(journey);
        story.act(journey, how == RunStage.IMPOSSIBLE ? "run-impossible" : "run-cancelled");
        story.noticeSender(journey, "failed:" + journey.leg(), "arrange-again");
        arrangementOwed(journey);
        process.carriageMoved(journey);
    }

    /** Once somebody takes her and nothing carries her (any more), the minutes of O40b run. */
    private void arrangementOwed(Journey journey) {
        if (step(journey) == Step.ARRANGE) {
            duties.openArrangement(journey, book.now());
        }
    }

    /** Whether she is on the road and the current actor may take her elsewhere: those who send her, and the crew. */
    boolean mayReroute(Journey journey) {
        return journey.state().onTheWay() && journey.reached() == JourneyStage.LEFT && (rights.sends(journey) || rights.carries(journey));
    }

    /** 途中病情加重: the nearest institution that can treat an obstetric emergency takes her, whoever had accepted (O47, S2 四.8). */
    void worsens(Journey journey, String destination, String farReason) {
        if (!mayReroute(journey)) {
            throw new Refused("journey.not-on-the-road");
        }
        var nearest = destinations.choices(journey).stream().map(Destinations.Choice::institution).toList();
        if (nearest.stream().noneMatch(one -> one.code().equals(destination))) {
            throw JourneyBook.refused("destination", "journey.no-obstetric-emergency");
        }
        if (!nearest.get(0).code().equals(destination) && farReason == null) {
            throw JourneyBook.refused("farReason", "journey.far-reason-missing");
        }
        goElsewhere(journey, destination, "journey.reroute.worse");
        transfers.carriedTo(journey.transferId(), destination, book.now());
    }

    /** A run that has arrived meanwhile refuses, and so nothing of this happens. */
    private void goElsewhere(Journey journey, String destination, String reason) {
        String former = journey.receiver();
        journey.goesTo(destination);
        book.save(journey);
        book.avoid(journey, stage -> stage == JourneyStage.GREEN_CHANNEL);
        book.note(journey, JourneyStage.ACCEPTED, book.now());
        if (journey.runKey() != null) {
            ambulances.reroute(journey.runKey(), destination, reason);
        }
        letIn(journey);
        story.handover(journey, "rerouted", destination, reason);
        if (former != null) {
            story.notice(journey, "former:" + journey.leg(), former, Role.RESCUE_DUTY, "not-coming", destination);
        }
        story.notice(journey, "coming:" + journey.leg(), destination, Role.RESCUE_DUTY, "coming", journey.origin());
        arrangementOwed(journey);
        process.receiverChanged(journey);
        process.carriageMoved(journey);
    }

    /** Whether the current actor's institution was to take her and may say that it cannot; a backstop may not (O43). */
    boolean mayDivert(Journey journey) {
        return journey.state() == State.CARRYING && rights.receives(journey) && !transfers.transfer(journey.transferId()).backstop();
    }

    /** 改送其他机构: the receiver cannot take her after all, others are asked; it counts like a refusal (O39). */
    void divert(Journey journey, String reason) {
        if (!mayDivert(journey)) {
            throw new Refused("journey.not-to-divert");
        }
        String former = journey.receiver();
        journey.diverted();
        book.save(journey);
        book.avoid(journey, stage -> stage == JourneyStage.GREEN_CHANNEL);
        duties.arrangementNeedless(journey, book.now());
        story.handover(journey, "diverted", former);
        story.noticeSender(journey, "diverted:" + journey.leg(), "diverted", former);
        process.receiverChanged(journey);
        process.carriageMoved(journey);
        transfers.seekAnother(journey.transferId(), reason, book.now());
    }

    /** Called off: nobody prepares, carries or waits for her any more. */
    void cancelled(long transferId, Instant at) {
        book.find(transferId).filter(one -> one.state().onTheWay() || one.state() == State.ARRIVED).ifPresent(journey -> {
            journey.cancelled(at);
            book.save(journey);
            duties.cancelled(journey, at);
            process.closed(journey);
            if (journey.runKey() != null) {
                ambulances.cancel(journey.runKey(), "journey.reroute.cancelled");
            }
        });
    }

    private void tellReceiver(Journey journey, String text) {
        if (journey.receiver() != null) {
            story.notice(journey, text + ":" + journey.leg(), journey.receiver(), Role.RESCUE_DUTY, text, journey.origin());
        }
    }
}
