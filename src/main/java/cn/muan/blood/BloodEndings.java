package cn.muan.blood;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.woman.PregnanciesJoined;
import cn.muan.woman.WomanDied;
import cn.muan.woman.WomanLeftRegion;

/** What becomes of requests when she dies or leaves, or two records become one. A birth ends none: that is when blood is needed. */
@Component
class BloodEndings {

    private final BloodRequests requests;

    BloodEndings(BloodRequests requests) {
        this.requests = requests;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(WomanDied died) {
        requests.endAll(died.subject(), "blood.ended.died");
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(WomanLeftRegion left) {
        requests.endAll(left.subject(), "blood.ended.left");
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PregnanciesJoined joined) {
        requests.move(joined.from(), joined.to());
    }
}
