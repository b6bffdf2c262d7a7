package cn.muan.bloodbank;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.engine.UnitOfWork;

/** Marks bags whose last day of use is over; two nodes may sweep at once. Nobody is offered such a bag before, either. */
@Component
public class ExpirySweep {

    private static final Logger LOG = LoggerFactory.getLogger(ExpirySweep.class);
    private static final Actor SWEEP = Actor.system("blood-expiry");
    private static final int PAGE = 200;

    private final BagTable bags;
    private final Shelving shelving;
    private final CurrentActor actor;
    private final UnitOfWork work;
    private final JdbcClient jdbc;

    ExpirySweep(BagTable bags, Shelving shelving, CurrentActor actor, UnitOfWork work, JdbcClient jdbc) {
        this.bags = bags;
        this.shelving = shelving;
        this.actor = actor;
        this.work = work;
        this.jdbc = jdbc;
    }

    /** Returns how many bags it marked. */
    @Scheduled(fixedDelayString = "${muan.bloodbank.pause:PT1M}", initialDelayString = "${muan.bloodbank.pause:PT1M}")
    public int sweep() {
        return jdbc.sql("select distinct holder, product from blood_bag where state in ('AVAILABLE', 'RESERVED') and expires_on < ?")
                .param(shelving.today())
                .query((set, index) -> new Shelving.Place(set.getString("holder"), BloodProduct.valueOf(set.getString("product")))).list()
                .stream().mapToInt(this::sweep).sum();
    }

    private int sweep(Shelving.Place place) {
        int all = 0;
        int page;
        do {
            page = page(place);
            all += page;
        } while (page == PAGE);
        return all;
    }

    private int page(Shelving.Place place) {
        try {
            return work.run(() -> actor.as(SWEEP, () -> shelving.locked(List.of(place), () -> {
                List<BagRow> over = bags.over(place.holder(), place.product(), shelving.today(), PAGE);
                over.forEach(shelving::expire);
                return over.size();
            })));
        } catch (RuntimeException failed) {
            LOG.error("The expired bags of {} could not be marked: {}", place.holder(), failed.getClass().getSimpleName());
            return 0;
        }
    }
}
