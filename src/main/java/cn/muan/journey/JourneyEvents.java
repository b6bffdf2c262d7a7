package cn.muan.journey;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.ambulance.RunProgressed;
import cn.muan.ambulance.RunRerouted;
import cn.muan.transfer.TransferAccepted;
import cn.muan.transfer.TransferCancelled;
import cn.muan.woman.PregnanciesJoined;

/** What others do and a journey follows. */
@Component
class JourneyEvents {

    private final Carrying carrying;
    private final JourneyBook book;
    private final JourneyProcess process;

    JourneyEvents(Carrying carrying, JourneyBook book, JourneyProcess process) {
        this.carrying = carrying;
        this.book = book;
        this.process = process;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TransferAccepted accepted) {
        carrying.accepted(accepted);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TransferCancelled cancelled) {
        carrying.cancelled(cancelled.transferId(), cancelled.at());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RunProgressed progress) {
        carrying.progressed(progress);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RunRerouted rerouted) {
        carrying.rerouted(rerouted);
    }

    /** Two records of one pregnancy: journeys move along, what is under way goes on where it stands. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PregnanciesJoined joined) {
        book.all(joined.from()).forEach(journey -> {
            boolean goesOn = !journey.state().ended();
            if (goesOn) {
                process.closed(journey);
            }
            journey.moveTo(joined.to());
            book.save(journey);
            if (goesOn) {
                journey.runsAs(process.begin(journey));
                book.save(journey);
            }
        });
    }
}
