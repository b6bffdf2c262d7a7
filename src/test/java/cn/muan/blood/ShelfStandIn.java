package cn.muan.blood;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.base.Refused;
import cn.muan.bloodbank.BloodBag;
import cn.muan.bloodbank.BloodBag.State;
import cn.muan.bloodbank.BloodGroup;
import cn.muan.bloodbank.BloodProduct;
import cn.muan.bloodbank.BloodStock;
import cn.muan.bloodbank.StockOffer;

/** Shelves in memory, until the blood bank is there. */
@Component
class ShelfStandIn implements BloodStock {

    private final List<BloodBag> bags = new ArrayList<>();
    private final Map<String, List<String>> held = new LinkedHashMap<>();

    void clear() {
        bags.clear();
        held.clear();
    }

    void fill(String holder, BloodProduct product, BloodGroup group, String... numbers) {
        for (String number : numbers) {
            bags.add(new BloodBag(number, product, group, 1, LocalDate.of(2030, 1, 1), holder, State.AVAILABLE));
        }
    }

    @Override
    public synchronized List<StockOffer> offers(BloodProduct product, BloodGroup wanted, String hospital) {
        Map<String, Integer> units = new LinkedHashMap<>();
        free(product, wanted).forEach(bag -> units.merge(bag.holder(), bag.units(), Integer::sum));
        return units.entrySet().stream().map(one -> new StockOffer(one.getKey(), one.getValue(), 0, one.getKey().equals(hospital) ? 0 : one.getKey().length(), false))
                .toList();
    }

    private List<BloodBag> free(BloodProduct product, BloodGroup wanted) {
        return bags.stream().filter(bag -> bag.state() == State.AVAILABLE && bag.product() == product && bag.group().equals(wanted)).toList();
    }

    @Override
    public synchronized List<BloodBag> reserve(String key, String holder, BloodProduct product, BloodGroup wanted, int units, boolean alternatives) {
        if (held.containsKey(key)) {
            return bagsOf(key);
        }
        List<BloodBag> chosen = free(product, wanted).stream().filter(bag -> bag.holder().equals(holder)).limit(units).toList();
        if (chosen.size() < units) {
            throw new Refused("blood.more-than-missing", chosen.size());
        }
        held.put(key, chosen.stream().map(BloodBag::number).toList());
        chosen.forEach(bag -> change(bag.number(), State.RESERVED));
        return bagsOf(key);
    }

    @Override
    public synchronized void release(String key) {
        bagsOf(key).stream().filter(bag -> bag.state() == State.RESERVED).forEach(bag -> change(bag.number(), State.AVAILABLE));
    }

    @Override
    public synchronized List<BloodBag> issue(String key, String holder, String recipient) {
        bagsOf(key).forEach(bag -> change(bag.number(), State.ISSUED));
        return bagsOf(key);
    }

    @Override
    public synchronized void takeBack(String key, Collection<String> numbers) {
        numbers.forEach(number -> change(number, State.AVAILABLE));
    }

    @Override
    public synchronized void writeOff(String key, Collection<String> numbers, String reason) {
        numbers.forEach(number -> change(number, State.WRITTEN_OFF));
    }

    @Override
    public synchronized List<BloodBag> bagsOf(String key) {
        List<String> numbers = held.getOrDefault(key, List.of());
        return bags.stream().filter(bag -> numbers.contains(bag.number())).toList();
    }

    private void change(String number, State state) {
        bags.replaceAll(bag -> bag.number().equals(number)
                ? new BloodBag(number, bag.product(), bag.group(), bag.units(), bag.expires(), bag.holder(), state) : bag);
    }
}
