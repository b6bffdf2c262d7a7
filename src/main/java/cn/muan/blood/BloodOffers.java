package cn.muan.blood;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.bloodbank.BloodGroup;
import cn.muan.bloodbank.BloodStock;
import cn.muan.bloodbank.StockOffer;

/** Who has what for a request, over every group that may be given as hers. */
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

    /** What one holder could give, by group. */
    record Offer(String holder, double kilometres, Map<BloodGroup, StockOffer> groups) {
    }

    /** The hospital's own bank first, then the others by nearness; unknown distances last. */
    List<Offer> of(BloodRequest request) {
        return actor.as(BLOOD, () -> {
            Map<String, Offer> found = new LinkedHashMap<>();
            for (BloodGroup group : request.wish().groups()) {
                stock.offers(request.wish().product(), group, request.hospital()).forEach(one -> found
                        .computeIfAbsent(one.holder(), holder -> new Offer(holder, one.kilometres(), new LinkedHashMap<>())).groups().put(group, one));
            }
            List<Offer> sorted = new ArrayList<>(found.values());
            sorted.sort(Comparator.comparing((Offer one) -> !one.holder().equals(request.hospital()))
                    .thenComparingDouble(one -> Double.isNaN(one.kilometres()) ? Double.MAX_VALUE : one.kilometres()).thenComparing(Offer::holder));
            return sorted;
        });
    }
}
