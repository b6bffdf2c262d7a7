package cn.muan.notification;

import java.time.Instant;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** How far each message has come in each channel. */
interface OutboxDispatches extends JpaRepository<OutboxDispatch, Long> {

    @Query("""
            select d from OutboxDispatch d join fetch d.message
            where d.channel = :channel and d.nextTryAt <= :now order by d.nextTryAt, d.id""")
    List<OutboxDispatch> due(String channel, Instant now, Limit limit);

    /** One node wins the try: 1 for it, 0 for the others. The next try is set before this one, so that a node that dies loses nothing. */
    @Modifying(clearAutomatically = true)
    @Query("""
            update OutboxDispatch d set d.tries = d.tries + 1, d.nextTryAt = :retry
            where d.id = :id and d.nextTryAt = :seen and d.deliveredAt is null""")
    int claim(long id, Instant seen, Instant retry);

    @Modifying
    @Query("""
            update OutboxDispatch d set d.deliveredAt = :now, d.nextTryAt = null, d.givenUpAt = null, d.failure = null
            where d.id = :id and d.deliveredAt is null""")
    int delivered(long id, Instant now);

    /** Notes why the try failed, where it is still ours. */
    @Modifying
    @Query("update OutboxDispatch d set d.failure = :failure where d.id = :id and d.nextTryAt = :retry")
    int failed(long id, Instant retry, String failure);

    @Modifying
    @Query("""
            update OutboxDispatch d set d.givenUpAt = :now, d.nextTryAt = null, d.failure = :failure
            where d.id = :id and d.nextTryAt = :retry""")
    int giveUp(long id, Instant retry, Instant now, String failure);

    @Modifying
    @Query("""
            update OutboxDispatch d set d.givenUpAt = null, d.nextTryAt = :now, d.tries = 0
            where d.id = :id and d.givenUpAt is not null""")
    int again(long id, Instant now);

    @Query("""
            select d from OutboxDispatch d join fetch d.message
            where d.givenUpAt is not null order by d.givenUpAt desc, d.id desc""")
    List<OutboxDispatch> givenUp(Limit limit);

    @Query("""
            select new cn.muan.notification.UndeliveredNotices$Waiting(d.channel, count(d), min(m.createdAt))
            from OutboxDispatch d join d.message m where d.nextTryAt is not null and d.tries > 0
            group by d.channel order by d.channel""")
    List<UndeliveredNotices.Waiting> waiting();
}
