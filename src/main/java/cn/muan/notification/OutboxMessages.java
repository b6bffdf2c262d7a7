package cn.muan.notification;

import java.time.Instant;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The outbox table. */
interface OutboxMessages extends JpaRepository<OutboxMessage, Long> {

    boolean existsByIdempotencyKey(String key);

    @Query("select m from OutboxMessage m where m.nextTryAt <= :now order by m.nextTryAt, m.id")
    List<OutboxMessage> due(Instant now, Limit limit);

    /** One node wins the message: 1 for it, 0 for the others. */
    @Modifying(clearAutomatically = true)
    @Query("""
            update OutboxMessage m set m.tries = m.tries + 1, m.nextTryAt = :retry
            where m.id = :id and m.nextTryAt = :seen and m.deliveredAt is null""")
    int claim(long id, Instant seen, Instant retry);
}
