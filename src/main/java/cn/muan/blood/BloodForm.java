package cn.muan.blood;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import cn.muan.bloodbank.BloodGroup;
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
    private final Messages messages;
    private final Directory directory;
    private final CaseAccess access;

    BloodForm(BloodRequestRecords records, BloodBook book, BloodOffers offers, BloodSourcing sourcing, BloodStock stock, Ambulances ambulances,
            BloodTexts texts, Messages messages, Directory directory, CaseAccess access) {
        this.records = records;
        this.book = book;
        this.offers = offers;
        this.sourcing = sourcing;
        this.stock = stock;
        this.ambulances = ambulances;
        this.texts = texts;
        this.messages = messages;
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

    /** What the one who is asked has, by group that may be given. */
    public Map<String, Object> confirmation(long id) {
        BloodRequest request = book.request(id);
        Map<String, Object> facts = request(id);
        BloodAllocation asked = book.asked(request);
        int remaining = book.remaining(request);
        Map<BloodGroup, StockOffer> has = offers.of(request).stream().filter(one -> one.holder().equals(asked.holder())).findFirst()
                .map(BloodOffers.Offer::groups).orElse(Map.of());
        List<Map<String, String>> groups = new ArrayList<>();
        for (BloodGroup group : request.wish().groups()) {
            groups.add(Map.of("value", BloodWish.code(group), "label", has(group, has.get(group), Messages.CHINESE),
                    "labelEn", has(group, has.get(group), Messages.ENGLISH)));
        }
        int best = has.values().stream().mapToInt(one -> one.units() + one.alternatives()).max().orElse(0);
        facts.put("remaining", remaining);
        facts.put("stock", groups.stream().map(one -> one.get("label")).collect(Collectors.joining("\n")));
        facts.put("groups", groups);
        facts.put("group", groups.get(0).get("value"));
        facts.put("units", best == 0 ? remaining : Math.min(remaining, best));
        facts.put("station", !asked.holder().equals(request.hospital()));
        return facts;
    }

    private String has(BloodGroup group, StockOffer offer, java.util.Locale locale) {
        return messages.get(locale, "blood.stock-line", messages.get(locale, "blood.abo." + group.abo()),
                messages.get(locale, "blood.rh." + (group.rhPositive() ? "positive" : "negative")), String.valueOf(offer == null ? 0 : offer.units()),
                String.valueOf(offer == null ? 0 : offer.alternatives()));
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
        facts.put("bags", bags.isEmpty() ? null : bags.stream().map(this::line).collect(Collectors.joining("\n")));
        Set<String> received = book.custody(List.of(allocation)).stream().filter(one -> one.step() == BagCustody.Step.SIGNED
                || one.step() == BagCustody.Step.PICKED_UP).map(BagCustody::bagNumber).collect(Collectors.toSet());
        facts.put("bagOptions", bags.stream().filter(bag -> received.contains(bag.number())).map(bag -> Map.of("value", bag.number(), "label", bag.number(),
                "labelEn", bag.number())).toList());
        facts.put("vehicle", allocation.runKey() == null ? null : ambulances.run(allocation.runKey()).map(AmbulanceRun::vehicle).orElse(null));
        return facts;
    }

    private String line(BloodBag bag) {
        return bag.number() + " " + BloodWish.code(bag.group());
    }

    private Map<String, Object> begin(BloodRequest request) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("hospital", directory.organisation(request.hospital()).name());
        facts.put("product", texts.product(request.wish(), Messages.CHINESE));
        return facts;
    }
}
