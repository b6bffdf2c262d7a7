package cn.muan.caesarean;

import java.time.Instant;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.CurrentActor;
import cn.muan.base.Subject;
import cn.muan.caesarean.CaesareanProcess.Papers;
import cn.muan.caesarean.CaesareanProcess.Stage;
import cn.muan.woman.Ending;
import cn.muan.woman.PregnanciesJoined;
import cn.muan.woman.PregnancyEnded;
import cn.muan.woman.WomanDied;
import cn.muan.woman.WomanLeftRegion;

/** Ends or carries on what waits for a caesarean when something else happens to the woman, in the transaction of what happened. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaesareanFollow {

    private final CaesareanRegister register;
    private final Caesareans caesareans;
    private final CaesareanBirths births;
    private final CaesareanDuties duties;
    private final CaesareanProcess process;
    private final CaesareanStory story;
    private final CurrentActor actor;

    CaesareanFollow(CaesareanRegister register, Caesareans caesareans, CaesareanBirths births, CaesareanDuties duties,
            CaesareanProcess process, CaesareanStory story, CurrentActor actor) {
        this.register = register;
        this.caesareans = caesareans;
        this.births = births;
        this.duties = duties;
        this.process = process;
        this.story = story;
        this.actor = actor;
    }

    /** Somebody recorded the ending elsewhere than at our task: after the incision it is this birth, before it there is nothing left to operate. */
    @EventListener
    void on(PregnancyEnded ended) {
        register.findByOpenSubject(ended.subject().value()).filter(Caesarean::pending).ifPresent(open -> {
            if (ended.ending().kind().birth() && begun(open)) {
                bornMeanwhile(open, ended.ending(), ended.at());
            } else {
                caesareans.end(open, null, actor.require(), ended.at());
                story.tell(open.subject(), "needless");
            }
        });
    }

    private static boolean begun(Caesarean open) {
        return open.times().incision() != null || open.times().birth() != null;
    }

    private void bornMeanwhile(Caesarean open, Ending ending, Instant now) {
        if (open.times().birth() == null && ending.at() != null && !ending.at().isBefore(open.times().incision())) {
            open.times(open.times().with(Moment.BIRTH, ending.at()));
        }
        duties.meet(open.subject(), CaesareanDuties.DELIVERY, open.times().birth() == null ? now : open.times().birth());
        open.born();
        process.withdraw(open.subject());
        resume(open);
    }

    @EventListener
    void on(WomanDied died) {
        departed(died.subject(), died.at());
    }

    @EventListener
    void on(WomanLeftRegion left) {
        departed(left.subject(), left.at());
    }

    private void departed(Subject subject, Instant at) {
        register.findByOpenSubject(subject.value()).ifPresent(open -> {
            if (open.pending()) {
                caesareans.end(open, null, actor.require(), at);
            } else {
                duties.cancel(subject, at);
                process.withdraw(subject);
            }
        });
    }

    /** What counts for the record that stays goes on; where only the other has one, it goes on under the record that stays. */
    @EventListener
    void on(PregnanciesJoined joined) {
        var going = register.findByOpenSubject(joined.from().value());
        boolean alone = register.findByOpenSubject(joined.to().value()).isEmpty();
        going.ifPresent(open -> {
            process.withdraw(joined.from());
            if (!alone && open.pending()) {
                open.cancel(null, actor.require(), story.now());
            }
        });
        register.findBySubject(joined.from().value()).forEach(one -> one.moveTo(joined.to(), alone));
        register.flush();
        going.filter(open -> alone).ifPresent(this::resume);
    }

    /** Starts the diagram where the caesarean stands. */
    private void resume(Caesarean open) {
        Papers papers = open.state() == Caesarean.State.BORN ? births.papers(open) : new Papers(false, false, false);
        boolean approval = open.emergency() && open.approval() == null
                && duties.ruled(CaesareanDuties.RECORD, open.jurisdiction(), open.decidedAt());
        process.start(open, switch (open.state()) {
            case AWAITING_APPROVAL -> Stage.APPROVAL;
            case READY -> Stage.SURGERY;
            default -> Stage.PAPERS;
        }, new Papers(approval, papers.checklist(), papers.review()));
    }
}
