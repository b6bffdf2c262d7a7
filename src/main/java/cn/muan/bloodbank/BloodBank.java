package cn.muan.bloodbank;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.AuditTrail;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;

/** What those who keep blood do by hand, each for the own institution: receive, correct, write off. */
@Service
@Transactional
public class BloodBank {

    /** Bags received at a time. */
    public static final int BAGS_MAX = 500;

    private final BagTable bags;
    private final Shelving shelving;
    private final StockSight sight;
    private final AuditTrail audit;

    BloodBank(BagTable bags, Shelving shelving, StockSight sight, AuditTrail audit) {
        this.bags = bags;
        this.shelving = shelving;
        this.sight = sight;
        this.audit = audit;
    }

    /** Puts a list of bags on the shelf, a line each; every line or none.
     * @throws FieldsRefused with the number of each bad line, counted from 1, as key */
    public int receive(String holder, String text) {
        sight.requireKeep(holder);
        List<BagLine> lines = BagLine.of(text);
        if (lines.isEmpty()) {
            throw new FieldsRefused(Map.of("list", new Message("bloodbank.receive.empty")));
        }
        Map<String, Message> errors = new LinkedHashMap<>();
        lines.stream().filter(line -> line.error() != null).forEach(line -> errors.put(line.key(), line.error()));
        requireNew(lines, errors);
        receive(holder, lines.stream().map(BagLine::bag).toList());
        return lines.size();
    }

    private void requireNew(List<BagLine> lines, Map<String, Message> errors) {
        List<BagLine> read = lines.stream().filter(line -> line.error() == null).toList();
        Set<String> known = known(read.stream().map(BagLine::bag));
        Set<String> listed = new HashSet<>();
        for (BagLine line : read) {
            Map<String, Message> wrong = rules().errors(line.bag());
            String number = line.bag().number();
            if (!wrong.isEmpty()) {
                errors.put(line.key(), wrong.values().iterator().next());
            } else if (!listed.add(number)) {
                errors.put(line.key(), new Message("bloodbank.number.twice", number));
            } else if (known.contains(number)) {
                errors.put(line.key(), new Message("bloodbank.number.known", number));
            }
        }
        refuse(errors);
    }

    private Set<String> known(Stream<NewBag> entered) {
        return bags.numbered(entered.map(NewBag::number).toList()).stream().map(BagRow::number).collect(Collectors.toSet());
    }

    /** Puts bags on the shelf, all or none.
     * @throws FieldsRefused when a number is known, or something else about a bag cannot be */
    public void receive(String holder, List<NewBag> entered) {
        Actor keeper = sight.requireKeep(holder);
        if (entered.size() > BAGS_MAX) {
            throw new FieldsRefused(Map.of("list", new Message("bloodbank.receive.too-many", BAGS_MAX)));
        }
        entered.forEach(bag -> refuse(rules().errors(bag)));
        List<Shelving.Place> places = entered.stream().map(bag -> new Shelving.Place(holder, bag.product())).distinct().toList();
        shelving.prepare(places);
        shelving.locked(places, () -> {
            entered.forEach(bag -> receiveOne(holder, bag));
            return null;
        });
        if (!keeper.system()) {
            audit.record("blood-received", null, holder + " " + entered.size());
        }
    }

    private void receiveOne(String holder, NewBag bag) {
        try {
            shelving.receive(holder, bag);
        } catch (DuplicateKeyException known) {
            throw new FieldsRefused(Map.of("number", new Message("bloodbank.number.known", bag.number())));
        }
    }

    /** Puts a typing mistake right, for a bag that nobody has taken.
     * @throws FieldsRefused when the right values cannot be either */
    public void correct(String holder, String number, NewBag right, String reason) {
        sight.requireKeep(holder);
        requireReason(reason);
        refuse(rules().errors(right));
        if (!right.number().equals(number) && bags.numbered(right.number()).isPresent()) {
            throw new FieldsRefused(Map.of("number", new Message("bloodbank.number.known", right.number())));
        }
        List<Shelving.Place> places = Stream.of(own(holder, number).product(), right.product()).map(product -> new Shelving.Place(holder, product)).toList();
        shelving.prepare(places);
        shelving.locked(places, () -> {
            shelving.correct(untouched(holder, number), right, reason.strip());
            return null;
        });
        audit.record("blood-corrected", null, holder + " " + number);
    }

    /** Takes a bag from the shelf for good. */
    public void writeOff(String holder, String number, String reason) {
        sight.requireKeep(holder);
        requireReason(reason);
        shelving.locked(List.of(Shelving.Place.of(own(holder, number))), () -> {
            shelving.writeOff(untouched(holder, number), reason.strip());
            return null;
        });
        audit.record("blood-written-off", null, holder + " " + number);
    }

    private BagRow own(String holder, String number) {
        return bags.numbered(number).filter(bag -> bag.holder().equals(holder)).orElseThrow(() -> new Refused("bloodbank.bag.unknown", number));
    }

    /** The bag as it stands on the shelf, or why it does not. */
    private BagRow untouched(String holder, String number) {
        BagRow bag = own(holder, number);
        if (bag.state() != BloodBag.State.AVAILABLE) {
            throw new Refused("bloodbank.bag.not-on-shelf." + bag.state(), number);
        }
        return bag;
    }

    private BagRules rules() {
        return new BagRules(shelving.today());
    }

    private static void requireReason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new FieldsRefused(Map.of("reason", new Message("bloodbank.reason.missing")));
        }
    }

    private static void refuse(Map<String, Message> errors) {
        if (!errors.isEmpty()) {
            throw new FieldsRefused(errors);
        }
    }
}
