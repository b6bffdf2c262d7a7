package cn.muan.bloodbank;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The append-only table of what was done with each bag. */
@Component
class MovementTable {

    private final JdbcClient jdbc;

    MovementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(BagRow bag, Movement.Kind kind, Instant at, String by, String reason, String key, String recipient) {
        jdbc.sql("insert into blood_movement (bag_id, kind, holder, product, abo, rh_positive, units, moved_at, moved_by, reason, request_key, recipient) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(bag.id(), kind.name(), bag.holder(), bag.product().name(), bag.group().abo().name(), bag.group().rhPositive(), bag.units(),
                        ShelfTable.utc(at), by, reason, key, recipient)
                .update();
    }

    /** The story of one bag, oldest first. */
    List<Movement> of(long bag) {
        return jdbc.sql("select kind, units, abo, rh_positive, moved_at, moved_by, reason, request_key, recipient from blood_movement where bag_id = ? order by id")
                .param(bag).query((set, index) -> new Movement(Movement.Kind.valueOf(set.getString("kind")), set.getInt("units"), BagTable.group(set),
                        set.getObject("moved_at", LocalDateTime.class).toInstant(ZoneOffset.UTC), set.getString("moved_by"),
                        set.getString("reason"), set.getString("request_key"), set.getString("recipient"))).list();
    }
}
