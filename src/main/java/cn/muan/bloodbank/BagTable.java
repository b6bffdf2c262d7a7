package cn.muan.bloodbank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The table of bags, read by its indexes and changed bag by bag under a condition. */
@Component
class BagTable {

    static final String COLUMNS = "select id, number, product, abo, rh_positive, units, collected_on, expires_on, holder, state, "
            + "request_key, recipient, version from blood_bag ";

    private final JdbcClient jdbc;

    BagTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What may still be given of a group, earliest expiry first. */
    List<BagRow> usable(String holder, BloodProduct product, BloodGroup group, LocalDate today, int limit) {
        return jdbc.sql(COLUMNS + "where holder = ? and product = ? and state = 'AVAILABLE' and abo = ? and rh_positive = ? and expires_on >= ? "
                + "order by expires_on, id limit " + limit)
                .params(holder, product.name(), group.abo().name(), group.rhPositive(), today).query(BagTable::row).list();
    }

    /** On the shelf or held although its last day is over. */
    List<BagRow> over(String holder, BloodProduct product, LocalDate today, int limit) {
        return jdbc.sql(COLUMNS + "where state in ('AVAILABLE', 'RESERVED') and expires_on < ? and holder = ? and product = ? order by id limit " + limit)
                .params(today, holder, product.name()).query(BagTable::row).list();
    }

    List<BagRow> ofRequest(String key) {
        return jdbc.sql(COLUMNS + "where request_key = ? order by expires_on, id").param(key).query(BagTable::row).list();
    }

    List<BagRow> numbered(Collection<String> numbers) {
        return numbers.isEmpty() ? List.of()
                : jdbc.sql(COLUMNS + "where number in (:numbers) order by id").param("numbers", numbers).query(BagTable::row).list();
    }

    Optional<BagRow> numbered(String number) {
        return jdbc.sql(COLUMNS + "where number = ?").param(number).query(BagTable::row).optional();
    }

    /** A new bag on the shelf. @throws org.springframework.dao.DuplicateKeyException when the number is known */
    BagRow add(String holder, NewBag bag) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into blood_bag (number, product, abo, rh_positive, units, collected_on, expires_on, holder, state, version) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?, 'AVAILABLE', 0)")
                .params(bag.number(), bag.product().name(), bag.group().abo().name(), bag.group().rhPositive(), bag.units(),
                        bag.collected(), bag.expires(), holder)
                .update(key, "id");
        return new BagRow(key.getKeyAs(Number.class).longValue(), bag.number(), bag.product(), bag.group(), bag.units(), bag.collected(),
                bag.expires(), holder, BloodBag.State.AVAILABLE, null, null, 0);
    }

    /** @throws OptimisticLockingFailureException when somebody changed the bag since it was read */
    void move(BagRow bag, BloodBag.State to, String requestKey, String recipient) {
        changed(jdbc.sql("update blood_bag set state = ?, request_key = ?, recipient = ?, version = version + 1 where id = ? and version = ? and state = ?")
                .params(to.name(), requestKey, recipient, bag.id(), bag.version(), bag.state().name()).update());
    }

    /** @throws OptimisticLockingFailureException when somebody changed the bag since it was read */
    void correct(BagRow bag, NewBag right) {
        changed(jdbc.sql("update blood_bag set number = ?, product = ?, abo = ?, rh_positive = ?, units = ?, collected_on = ?, expires_on = ?, "
                + "version = version + 1 where id = ? and version = ? and state = 'AVAILABLE'")
                .params(right.number(), right.product().name(), right.group().abo().name(), right.group().rhPositive(), right.units(),
                        right.collected(), right.expires(), bag.id(), bag.version())
                .update());
    }

    private static void changed(int rows) {
        if (rows != 1) {
            throw new OptimisticLockingFailureException("a bag was moved at the same moment");
        }
    }

    static BagRow row(ResultSet set, int index) throws SQLException {
        return new BagRow(set.getLong("id"), set.getString("number"), BloodProduct.valueOf(set.getString("product")), group(set),
                set.getInt("units"), set.getObject("collected_on", LocalDate.class), set.getObject("expires_on", LocalDate.class),
                set.getString("holder"), BloodBag.State.valueOf(set.getString("state")), set.getString("request_key"),
                set.getString("recipient"), set.getInt("version"));
    }

    static BloodGroup group(ResultSet set) throws SQLException {
        return new BloodGroup(BloodGroup.Abo.valueOf(set.getString("abo")), set.getBoolean("rh_positive"));
    }
}
