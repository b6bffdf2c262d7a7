package cn.muan.blood;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.ambulance.Ambulances;
import cn.muan.blood.BloodAllocation.State;
import cn.muan.bloodbank.BloodStock;

/** Calls a request off: what has not left a shelf stays there, what is on its way arrives. */
@Component
class BloodRelease {

    /** Whoever calls off need not belong to the station or the dispatch centre. */
    private static final Actor BLOOD = Actor.system("blood");

    private final BloodBook book;
    private final BloodStock stock;
    private final Ambulances ambulances;
    private final BloodDuties duties;
    private final BloodProcess process;
    private final BloodStory story;
    private final CurrentActor actor;

    BloodRelease(BloodBook book, BloodStock stock, Ambulances ambulances, BloodDuties duties, BloodProcess process, BloodStory story, CurrentActor actor) {
        this.book = book;
        this.stock = stock;
        this.ambulances = ambulances;
        this.duties = duties;
        this.process = process;
        this.story = story;
        this.actor = actor;
    }

    /** @param by null where nobody but the course of things ends it */
    void callOff(BloodRequest request, String by, String reason) {
        Instant now = book.now();
        List<BloodAllocation> all = book.of(request);
        all.stream().filter(one -> one.state() == State.ASKED || one.state().shelved()).forEach(one -> callOff(request, one, reason, now));
        duties.cancel(BloodStep.SEEK, request, request.id(), now);
        duties.cancel(BloodStep.APPROVE, request, request.id(), now);
        boolean given = all.stream().anyMatch(one -> !one.state().over()) || all.stream().anyMatch(one -> one.state() == State.SETTLED);
        if (given) {
            process.stopSeeking(request);
            request.stopSeeking(by, reason, now);
            book.closeWhenSettled(request);
        } else {
            duties.cancel(BloodStep.PAPERWORK, request, request.id(), now);
            process.cancelled(request);
            request.end(BloodRequest.State.CANCELLED, by, reason, now);
        }
        story.tell(request, given ? "stopped" : "cancelled", String.valueOf(request.id()));
    }

    private void callOff(BloodRequest request, BloodAllocation one, String reason, Instant now) {
        String run = one.runKey();
        boolean held = one.state().shelved();
        duties.cancelAll(request, one, now);
        one.cancelled(now);
        if (held) {
            actor.as(BLOOD, () -> stock.release(one.stockKey()));
            process.deliveryCancelled(one);
        }
        if (run != null) {
            actor.as(BLOOD, () -> ambulances.cancel(run, reason));
        }
    }
}
