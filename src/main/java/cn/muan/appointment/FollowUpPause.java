package cn.muan.appointment;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.followup.FollowUps;

/** While a woman is lost nobody can follow her up; the cadence goes on with its old anchor when she is found (scenario 11). */
@Component
class FollowUpPause {

    private final FollowUps followUps;

    FollowUpPause(FollowUps followUps) {
        this.followUps = followUps;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(WomanLost lost) {
        followUps.suspend(lost.subject(), lost.at());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(WomanFound found) {
        followUps.resume(found.subject(), found.at());
    }
}
