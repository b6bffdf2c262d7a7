package cn.muan.bloodbank;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.base.Refused;

/** What may be read of an institution's blood: the matrix of groups, and bags in windows; never all of them. */
@Service
@Transactional(readOnly = true)
public class StockList {

    /** Bags read at a time. */
    public static final int WINDOW = 50;
    /** Today and this many days more count as expiring soon. */
    public static final int SOON_DAYS = 3;

    private final BagTable bags;
    private final ShelfTable shelves;
    private final MovementTable movements;
    private final Shelving shelving;
    private final StockSight sight;
    private final JdbcClient jdbc;

    StockList(BagTable bags, ShelfTable shelves, MovementTable movements, Shelving shelving, StockSight sight, JdbcClient jdbc) {
        this.bags = bags;
        this.shelves = shelves;
        this.movements = movements;
        this.shelving = shelving;
        this.sight = sight;
        this.jdbc = jdbc;
    }

    private record Key(BloodProduct product, BloodGroup group) {
    }

    /** Units soon to expire, and those over already. */
    private record Ageing(int soon, int over) {
    }

    /** Every group of every product that ever lay there or has a level. */
    public List<StockLine> matrix(String holder) {
        sight.requireRead(holder);
        Map<Key, Ageing> ageing = ageing(holder);
        return shelves.of(holder).stream().filter(shelf -> shelf.received() > 0 || shelf.level() > 0).map(shelf -> {
            Ageing old = ageing.getOrDefault(new Key(shelf.product(), shelf.group()), new Ageing(0, 0));
            return new StockLine(shelf.product(), shelf.group(), shelf.available() - old.over(), shelf.reserved(), shelf.level(), shelf.levelSource(),
                    old.soon(), shelf.undercutAt());
        }).toList();
    }

    private Map<Key, Ageing> ageing(String holder) {
        LocalDate today = shelving.today();
        Map<Key, Ageing> found = new HashMap<>();
        jdbc.sql("select product, abo, rh_positive, sum(case when expires_on < :today then 0 else units end) as soon, "
                + "sum(case when expires_on < :today then units else 0 end) as gone from blood_bag "
                + "where holder = :holder and state = 'AVAILABLE' and expires_on <= :last group by product, abo, rh_positive")
                .param("today", today).param("holder", holder).param("last", today.plusDays(SOON_DAYS))
                .query(set -> {
                    found.put(new Key(BloodProduct.valueOf(set.getString("product")), BagTable.group(set)), new Ageing(set.getInt("soon"), set.getInt("gone")));
                });
        return found;
    }

    /** Whether any bag there can still be given. */
    public boolean anyUsable(String holder) {
        sight.requireRead(holder);
        return !jdbc.sql("select id from blood_bag where holder = ? and state = 'AVAILABLE' and expires_on >= ? limit 1")
                .params(holder, shelving.today()).query(Long.class).list().isEmpty();
    }

    /** The next window of bags, earliest expiry first.
     * @param after the last bag of the window before, null for the first */
    public List<BloodBag> window(String holder, BagSearch search, BloodBag after) {
        sight.requireRead(holder);
        var where = new StringBuilder("where holder = :holder and state = :state ");
        Map<String, Object> values = new HashMap<>(Map.of("holder", holder, "state", search.state().name()));
        narrow(search, where, values);
        if (after != null) {
            where.append("and (expires_on > :expires or expires_on = :expires and number > :last) ");
            values.put("expires", after.expires());
            values.put("last", after.number());
        }
        return jdbc.sql(BagTable.COLUMNS + where + "order by expires_on, number limit " + WINDOW).params(values).query(BagTable::row).list().stream()
                .map(BagRow::bag).toList();
    }

    private void narrow(BagSearch search, StringBuilder where, Map<String, Object> values) {
        if (!search.number().isBlank()) {
            where.append("and number like :number ");
            values.put("number", search.number().strip().toUpperCase(Locale.ROOT).replaceAll("[%_\\\\]", "") + "%");
        }
        if (search.product() != null) {
            where.append("and product = :product ");
            values.put("product", search.product().name());
        }
        if (search.group() != null) {
            where.append("and abo = :abo and rh_positive = :rh ");
            values.put("abo", search.group().abo().name());
            values.put("rh", search.group().rhPositive());
        }
        if (search.soon()) {
            where.append("and expires_on <= :soon ");
            values.put("soon", shelving.today().plusDays(SOON_DAYS));
        }
    }

    /** What was entered of a bag, for correcting it. */
    public NewBag entered(String holder, String number) {
        BagRow bag = own(holder, number);
        return new NewBag(bag.number(), bag.product(), bag.group(), bag.units(), bag.collected(), bag.expires());
    }

    /** Every movement of a bag, oldest first. */
    public List<Movement> story(String holder, String number) {
        return movements.of(own(holder, number).id());
    }

    private BagRow own(String holder, String number) {
        sight.requireRead(holder);
        return bags.numbered(number).filter(bag -> bag.holder().equals(holder)).orElseThrow(() -> new Refused("bloodbank.bag.unknown", number));
    }
}
