package cn.muan.bloodbank;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;


/** The balance of a holder: as its shelves keep it, and counted anew from every bag and every movement. */
@Service
@Transactional(readOnly = true)
public class StockBalances {

    /** One statement, so that all of it is of one instant. */
    private static final String COUNT = "select product, abo, rh_positive, sum(received) as received, sum(available) as available, sum(reserved) as reserved, "
            + "sum(issued) as issued, sum(expired) as expired, sum(written_off) as written_off from ("
            + "select product, abo, rh_positive, case when kind = 'CORRECTED_OUT' then -units else units end as received, 0 as available, 0 as reserved, "
            + "0 as issued, 0 as expired, 0 as written_off from blood_movement where holder = :holder and kind in ('RECEIVED', 'CORRECTED_IN', 'CORRECTED_OUT') "
            + "union all select product, abo, rh_positive, 0, case when state = 'AVAILABLE' then units else 0 end, "
            + "case when state = 'RESERVED' then units else 0 end, case when state = 'ISSUED' then units else 0 end, "
            + "case when state = 'EXPIRED' then units else 0 end, case when state = 'WRITTEN_OFF' then units else 0 end "
            + "from blood_bag where holder = :holder) counted group by product, abo, rh_positive order by product, abo, rh_positive";

    private final ShelfTable shelves;
    private final StockSight sight;
    private final JdbcClient jdbc;

    StockBalances(ShelfTable shelves, StockSight sight, JdbcClient jdbc) {
        this.shelves = shelves;
        this.sight = sight;
        this.jdbc = jdbc;
    }

    /** As it is kept with every movement; cheap however many bags there are. Shelves that nothing ever came to are left out. */
    public List<StockBalance> kept(String holder) {
        sight.requireRead(holder);
        return shelves.of(holder).stream().filter(shelf -> shelf.received() > 0).map(StockBalance::of).toList();
    }

    /** As bags and movements tell it; reads all of them. */
    public List<StockBalance> counted(String holder) {
        sight.requireRead(holder);
        return jdbc.sql(COUNT).param("holder", holder).query((set, index) -> new StockBalance(BloodProduct.valueOf(set.getString("product")),
                BagTable.group(set), set.getInt("received"), set.getInt("available"), set.getInt("reserved"), set.getInt("issued"),
                set.getInt("expired"), set.getInt("written_off"))).list().stream().filter(balance -> balance.received() > 0).toList();
    }
}
