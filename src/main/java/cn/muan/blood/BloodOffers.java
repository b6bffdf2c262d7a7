package cn.muan.blood;

import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.bloodbank.BloodStock;
import cn.muan.bloodbank.StockOffer;

/** Who has what for a request, best fit first. */
@Component
class BloodOffers {

    /** Nobody needs rights on the shelves of others to be told that they have blood. */
    private static final Actor BLOOD = Actor.system("blood");

    private final BloodStock stock;
    private final CurrentActor actor;

    BloodOffers(BloodStock stock, CurrentActor actor) {
        this.stock = stock;
        this.actor = actor;
    }

    /** The hospital's own bank first, then the stations by nearness; who has nothing but groups of last resort comes after all others. */
    List<StockOffer> of(BloodRequest request) {
        return actor.as(BLOOD, () -> stock.offers(request.wish().product(), request.wish().group(), request.hospital()).stream()
                .sorted(Comparator.comparing((StockOffer one) -> one.units() + one.alternatives() == 0)).toList());
    }
}
