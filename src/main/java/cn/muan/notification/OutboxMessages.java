package cn.muan.notification;

import org.springframework.data.jpa.repository.JpaRepository;

/** The outbox table. */
interface OutboxMessages extends JpaRepository<OutboxMessage, Long> {

    boolean existsByIdempotencyKey(String key);
}
