package cn.muan.bloodbank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of shelves. Whoever moves a bag first locks the eight shelves of its holder and product, always in the same order, so that two
 * who want the same bags come one after the other and no circle of waiting can arise.
 */
@Component
class ShelfTable {

    private static final String COLUMNS = "select id, holder, product, abo, rh_positive, received_units, available_units, reserved_units, "
            + "issued_units, expired_units, written_off_units, reserve_level, level_source, undercut_at, undercuts from blood_shelf ";

    private static final String OF_BAG = "where holder = ? and product = ? and abo = ? and rh_positive = ?";

    private final JdbcClient jdbc;

    ShelfTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the shelves of a holder and product where they do not exist yet; two may do so at once. */
    void prepare(String holder, BloodProduct product) {
        int known = jdbc.sql("select count(*) from blood_shelf where holder = ? and product = ?").params(holder, product.name())
                .query(Integer.class).single();
        if (known < BloodGroup.all().size()) {
            BloodGroup.all().forEach(group -> jdbc.sql("insert ignore into blood_shelf (holder, product, abo, rh_positive) values (?, ?, ?, ?)")
                    .params(holder, product.name(), group.abo().name(), group.rhPositive()).update());
        }
    }

    List<Shelf> lock(String holder, BloodProduct product) {
        return jdbc.sql(COLUMNS + "where holder = ? and product = ? order by abo, rh_positive for update").params(holder, product.name())
                .query(ShelfTable::row).list();
    }

    /** All of a holder, at most thirty-two. */
    List<Shelf> of(String holder) {
        return jdbc.sql(COLUMNS + "where holder = ? order by product, abo, rh_positive").param(holder).query(ShelfTable::row).list();
    }

    List<Shelf> of(Collection<String> holders, BloodProduct product) {
        return holders.isEmpty() ? List.of() : jdbc.sql(COLUMNS + "where holder in (:holders) and product = :product")
                .param("holders", holders).param("product", product.name()).query(ShelfTable::row).list();
    }

    /** Units that still count as left although their last day is over, until the sweep has come by. */
    List<Over> over(Collection<String> holders, BloodProduct product, LocalDate today) {
        return holders.isEmpty() ? List.of() : jdbc.sql("select holder, abo, rh_positive, sum(units) as units from blood_bag "
                + "where state = 'AVAILABLE' and expires_on < :today and holder in (:holders) and product = :product group by holder, abo, rh_positive")
                .param("today", today).param("holders", holders).param("product", product.name())
                .query((set, index) -> new Over(set.getString("holder"), BagTable.group(set), set.getInt("units"))).list();
    }

    /** Units come in from outside, or a wrongly entered bag goes out again (negative). */
    void receive(BagRow bag, int units) {
        jdbc.sql("update blood_shelf set received_units = received_units + ?, available_units = available_units + ? " + OF_BAG)
                .params(units, units, bag.holder(), bag.product().name(), bag.group().abo().name(), bag.group().rhPositive()).update();
    }

    /** The bag's units go from its state to another. */
    void shift(BagRow bag, BloodBag.State to) {
        String from = column(bag.state());
        String into = column(to);
        jdbc.sql("update blood_shelf set " + from + " = " + from + " - ?, " + into + " = " + into + " + ? " + OF_BAG)
                .params(bag.units(), bag.units(), bag.holder(), bag.product().name(), bag.group().abo().name(), bag.group().rhPositive()).update();
    }

    void level(Shelf shelf, int units, String source, String by, Instant at) {
        jdbc.sql("update blood_shelf set reserve_level = ?, level_source = ?, level_set_by = ?, level_set_at = ? where id = ?")
                .params(units, source, by, utc(at), shelf.id()).update();
    }

    void undercut(Shelf shelf, Instant since) {
        jdbc.sql("update blood_shelf set undercut_at = ?, undercuts = undercuts + 1 where id = ?").params(utc(since), shelf.id()).update();
    }

    void reached(Shelf shelf) {
        jdbc.sql("update blood_shelf set undercut_at = null where id = ?").param(shelf.id()).update();
    }

    /** Units past their last day at a holder. */
    record Over(String holder, BloodGroup group, int units) {
    }

    private static String column(BloodBag.State state) {
        return switch (state) {
            case AVAILABLE -> "available_units";
            case RESERVED -> "reserved_units";
            case ISSUED -> "issued_units";
            case EXPIRED -> "expired_units";
            case WRITTEN_OFF -> "written_off_units";
        };
    }

    private static Shelf row(ResultSet set, int index) throws SQLException {
        LocalDateTime undercut = set.getObject("undercut_at", LocalDateTime.class);
        return new Shelf(set.getLong("id"), set.getString("holder"), BloodProduct.valueOf(set.getString("product")), BagTable.group(set),
                set.getInt("received_units"), set.getInt("available_units"), set.getInt("reserved_units"), set.getInt("issued_units"),
                set.getInt("expired_units"), set.getInt("written_off_units"), set.getInt("reserve_level"), set.getString("level_source"),
                undercut == null ? null : undercut.toInstant(ZoneOffset.UTC), set.getInt("undercuts"));
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).withNano(0);
    }
}
