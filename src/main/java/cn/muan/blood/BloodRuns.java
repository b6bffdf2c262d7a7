package cn.muan.blood;

import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.ambulance.AmbulanceRun;
import cn.muan.ambulance.Ambulances;
import cn.muan.ambulance.RunOrder;
import cn.muan.ambulance.RunProgressed;
import cn.muan.blood.BagCustody.Handing;
import cn.muan.blood.BagCustody.Step;
import cn.muan.blood.BloodAllocation.State;
import cn.muan.bloodbank.BloodBag;
import cn.muan.bloodbank.BloodStock;

/** What happens to the blood when its ambulance moves on, or cannot. */
@Component
class BloodRuns {

    private static final Actor BLOOD = Actor.system("blood");

    private final BloodAllocations allocations;
    private final BloodBook book;
    private final BloodStock stock;
    private final Ambulances ambulances;
    private final BloodProcess process;
    private final BloodStory story;
    private final CurrentActor actor;

    BloodRuns(BloodAllocations allocations, BloodBook book, BloodStock stock, Ambulances ambulances, BloodProcess process, BloodStory story, CurrentActor actor) {
        this.allocations = allocations;
        this.book = book;
        this.stock = stock;
        this.ambulances = ambulances;
        this.process = process;
        this.story = story;
        this.actor = actor;
    }

    /** A run that this house called off itself is no longer known here, and nothing follows from it. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RunProgressed progressed) {
        if (progressed.cargo() == RunOrder.Cargo.BLOOD) {
            allocations.findByRunKey(progressed.key()).ifPresent(found -> {
                BloodAllocation allocation = book.lockAllocation(found.id());
                if (progressed.key().equals(allocation.runKey())) {
                    moved(book.request(allocation.requestId()), allocation, progressed);
                }
            });
        }
    }

    private void moved(BloodRequest request, BloodAllocation allocation, RunProgressed progressed) {
        switch (progressed.stage()) {
            case DISPATCHED -> {
                allocation.dispatched(progressed.at());
                story.tellOfRun(request, "run-dispatched", String.valueOf(request.id()));
            }
            case ON_SCENE -> story.tellOfRun(request, "run-on-scene", String.valueOf(request.id()), allocation.holder());
            case LEFT -> left(request, allocation, progressed);
            case ARRIVED -> story.tellOfRun(request, "run-arrived", String.valueOf(request.id()), request.hospital());
            case IMPOSSIBLE, CANCELLED -> failed(request, allocation);
            case ORDERED -> { }
        }
    }

    /** The crew was faster with its stamp than the station with its own: the bags left with the ambulance. */
    private void left(BloodRequest request, BloodAllocation allocation, RunProgressed progressed) {
        story.tellOfRun(request, "run-left", String.valueOf(request.id()), allocation.holder());
        if (allocation.state() == State.ORDERED) {
            allocation.left(progressed.at());
            List<BloodBag> bags = actor.as(BLOOD, () -> stock.issue(allocation.stockKey(), allocation.holder(), request.hospital()));
            String vehicle = ambulances.run(progressed.key()).map(AmbulanceRun::vehicle).orElse(null);
            book.handed(allocation, bags.stream().map(BloodBag::number).toList(),
                    new Handing(Step.PICKED_UP, allocation.holder(), vehicle, actor.require().name(), null, progressed.at()));
            process.pickedUp(allocation);
        }
    }

    private void failed(BloodRequest request, BloodAllocation allocation) {
        if (allocation.state() == State.ORDERED || allocation.state() == State.ON_THE_ROAD) {
            allocation.runFailed();
            story.tellOfRun(request, "run-failed", String.valueOf(request.id()));
            process.runFailed(allocation);
        }
    }
}
