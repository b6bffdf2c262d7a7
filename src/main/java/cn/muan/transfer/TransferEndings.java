package cn.muan.transfer;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.base.Subject;
import cn.muan.transfer.TransferAsk.Kind;
import cn.muan.woman.PregnanciesJoined;
import cn.muan.woman.WomanDied;
import cn.muan.woman.WomanLeftRegion;

/** Nobody is asked for a woman who has died or left; a record joined into another takes its transfer along. */
@Component
class TransferEndings {

    private final TransferRecords transfers;
    private final TransferAskRecords asks;
    private final TransferRegister register;
    private final TransferDuties duties;
    private final TransferProcess process;
    private final TransferStory story;
    private final Clock clock;

    TransferEndings(TransferRecords transfers, TransferAskRecords asks, TransferRegister register, TransferDuties duties, TransferProcess process,
            TransferStory story, Clock clock) {
        this.transfers = transfers;
        this.asks = asks;
        this.register = register;
        this.duties = duties;
        this.process = process;
        this.story = story;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(WomanDied died) {
        transfers.findByOpenSubject(died.subject().value()).ifPresent(open -> register.cancel(open, "transfer.cancelled.died", died.at()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(WomanLeftRegion left) {
        transfers.findByOpenSubject(left.subject().value()).ifPresent(open -> register.cancel(open, "transfer.cancelled.left", left.at()));
    }

    /** Of two open transfers the one of the record that stays goes on. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PregnanciesJoined joined) {
        boolean taken = transfers.findByOpenSubject(joined.to().value()).isPresent();
        for (Transfer transfer : transfers.findBySubject(joined.from().value())) {
            move(transfer, joined.to(), taken && transfer.state().open());
        }
    }

    private void move(Transfer transfer, Subject to, boolean needless) {
        List<TransferAsk> made = asks.findByTransferIdOrderById(transfer.id());
        boolean runs = transfer.state().open();
        process.closed(transfer);
        made.stream().filter(TransferAsk::open).forEach(process::closed);
        made.stream().filter(TransferAsk::awaitsReview).forEach(process::closed);
        if (needless) {
            transfer.moveTo(to, false);
            transfers.saveAndFlush(transfer);
            register.cancel(transfer, "transfer.cancelled.joined", clock.instant().truncatedTo(ChronoUnit.SECONDS));
        } else {
            transfer.moveTo(to, runs);
            transfers.saveAndFlush(transfer);
            restart(transfer, made, runs);
        }
        story.joined(transfer);
    }

    private void restart(Transfer transfer, List<TransferAsk> made, boolean runs) {
        made.stream().filter(TransferAsk::awaitsReview)
                .forEach(ask -> ask.runsAs(process.review(transfer.subject(), ask, duties.answering(ask.institution()).key())));
        made.stream().filter(ask -> runs && ask.open() && ask.kind() == Kind.TAKE).forEach(ask -> ask.runsAs(process.ask(transfer.subject(), transfer, ask)));
        made.stream().filter(ask -> ask.open() && ask.kind() == Kind.ASSIST).forEach(ask -> ask.runsAs(process.assist(transfer.subject(), ask)));
        if (transfer.state() == TransferState.ASKING || transfer.awaitsAdmission()) {
            transfer.runsAs(process.begin(transfer));
            if (duties.coordinating(transfer)) {
                process.coordinate(transfer);
            }
        }
    }
}
