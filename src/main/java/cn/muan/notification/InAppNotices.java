package cn.muan.notification;

import java.util.Collection;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Notices that have arrived. */
interface InAppNotices extends JpaRepository<InAppNotice, Long> {

    boolean existsByIdempotencyKey(String key);

    @Query("select n from InAppNotice n where n.recipientGroup in :groups order by n.id desc")
    List<InAppNotice> latest(Collection<String> groups, Limit limit);

    @Query("select n.id from InAppNotice n where n.recipientGroup in :groups and n.id > :after")
    List<Long> unread(Collection<String> groups, long after, Limit limit);
}
