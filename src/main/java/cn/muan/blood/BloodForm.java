package cn.muan.blood;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.CaseAccess;
import cn.muan.ambulance.AmbulanceRun;
import cn.muan.ambulance.Ambulances;
import cn.muan.base.ChinaTime;
import cn.muan.base.Messages;
import cn.muan.bloodbank.BloodBag;
import cn.muan.bloodbank.BloodStock;
import cn.muan.bloodbank.StockOffer;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;

/** What the forms of a request begin with; nothing of it says whose blood it is. */
@Service
@Transactional(readOnly = true)
public class BloodForm {

    private final BloodRequestRecords records;
    private final BloodBook book;
    private final BloodOffers offers;
    private final BloodSourcing sourcing;
    private final BloodStock stock;
    private final Ambulances ambulances;
    private final BloodTexts texts;
    private final Directory directory;
    private final CaseAccess access;

    BloodForm(BloodRequestRecords records, BloodBook book, BloodOffers offers, BloodSourcing sourcing, BloodStock stock, Ambulances ambulances,
            BloodTexts texts, Directory directory, CaseAccess access) {
        this.records = records;
        this.book = book;
        this.offers = offers;
        this.sourcing = sourcing;
        this.stock = stock;
        this.ambulances = ambulances;
        this.texts = texts;
        this.directory = directory;
        this.access = access;
    }

    /** Hospital, product, amount; the same for every form. */
    public Map<String, Object> request(long id) {
        BloodRequest request = book.request(id);
        access.requireSee(request.subject());
        Map<String, Object> facts = begin(request);
        facts.put("requestedUnits", request.wish().units());
        facts.put("requestedAt", request.requestedAt());
        return facts;
    }

    /** What the tier decides on: blood lost, why, and how much was asked for her that day. */
    public Map<String, Object> approval(long id) {
        BloodRequest request = book.request(id);
        Map<String, Object> facts = request(id);
        var day = ChinaTime.dateOf(request.requestedAt());
        facts.put("dayMl", (int) records.unitsBetween(request.woman().value(), ChinaTime.startOf(day), ChinaTime.endOf(day)) * ApprovalTier.ML_PER_UNIT);
        facts.put("bleedingMl", request.bleedingMl());
        facts.put("reason", request.reason());
        return facts;
    }

    /** What the one who is asked has: of her group, compatible, and of last resort. */
    public Map<String, Object> confirmation(long id) {
        BloodRequest request = book.request(id);
        Map<String, Object> facts = request(id);
        BloodAllocation asked = book.asked(request);
        int remaining = book.remaining(request);
        Optional<StockOffer> has = offers.of(request).stream().filter(one -> one.holder().equals(asked.holder())).findFirst();
        int fitting = has.map(one -> one.units() + one.alternatives()).orElse(0);
        facts.put("remaining", remaining);
        facts.put("sameUnits", has.map(StockOffer::units).orElse(0));
        facts.put("compatibleUnits", has.map(StockOffer::alternatives).orElse(0));
        facts.put("lastResortUnits", has.map(StockOffer::lastResort).orElse(0));
        facts.put("units", fitting == 0 ? remaining : Math.min(remaining, fitting));
        facts.put("alternatives", "compatible");
        facts.put("station", !asked.holder().equals(request.hospital()));
        return facts;
    }

    /** Who was asked in vain, and who might still be asked. */
    public Map<String, Object> search(long id) {
        BloodRequest request = book.request(id);
        Map<String, Object> facts = request(id);
        facts.put("remaining", book.remaining(request));
        List<String> asked = book.of(request).stream().map(BloodAllocation::holder).distinct().map(code -> directory.organisation(code).name()).toList();
        facts.put("asked", asked.isEmpty() ? null : String.join("、", asked));
        facts.put("holders", sourcing.places(request).stream().map(BloodForm::option).toList());
        return facts;
    }

    private static Map<String, String> option(Organisation one) {
        return Map.of("value", one.code(), "label", one.name(), "labelEn", one.nameEn() == null ? one.name() : one.nameEn());
    }

    /** The bags of a delivery and where they stand. */
    public Map<String, Object> bags(long allocationId) {
        BloodAllocation allocation = book.allocation(allocationId);
        BloodRequest request = book.request(allocation.requestId());
        access.requireSee(request.subject());
        Map<String, Object> facts = begin(request);
        List<BloodBag> bags = stock.bagsOf(allocation.stockKey());
        facts.put("holder", directory.organisation(allocation.holder()).name());
        facts.put("bagUnits", allocation.units());
        facts.put("bags", bags.isEmpty() ? null : bags.stream().map(BloodForm::line).collect(Collectors.joining("\n")));
        Set<String> received = book.custody(List.of(allocation)).stream().filter(one -> one.step() == BagCustody.Step.SIGNED
                || one.step() == BagCustody.Step.PICKED_UP).map(BagCustody::bagNumber).collect(Collectors.toSet());
        facts.put("bagOptions", bags.stream().filter(bag -> received.contains(bag.number())).map(bag -> Map.of("value", bag.number(), "label", bag.number(),
                "labelEn", bag.number())).toList());
        facts.put("vehicle", allocation.runKey() == null ? null : ambulances.run(allocation.runKey()).map(AmbulanceRun::vehicle).orElse(null));
        return facts;
    }

    private static String line(BloodBag bag) {
        return bag.number() + " " + bag.group().code() + " " + bag.expires();
    }

    private Map<String, Object> begin(BloodRequest request) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("hospital", directory.organisation(request.hospital()).name());
        facts.put("product", texts.product(request.wish(), Messages.CHINESE));
        return facts;
    }
}
