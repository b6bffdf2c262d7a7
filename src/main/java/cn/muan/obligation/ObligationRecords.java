package cn.muan.obligation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The table of obligations. */
interface ObligationRecords extends JpaRepository<Obligation, Long> {

    Optional<Obligation> findByOpenKey(String openKey);

    boolean existsByOpenKey(String openKey);

    @Query("select o from Obligation o where o.subject = :subject order by o.id")
    List<Obligation> of(String subject);

    @Query("select o from Obligation o where o.subject = :subject and o.state = OPEN order by o.id")
    List<Obligation> openOf(String subject);

    @Query("""
            select o from Obligation o where o.subject = :subject and o.state = OPEN
            and concat(' ', o.servedBy, ' ') like concat('% ', :task, ' %') order by o.id""")
    List<Obligation> openOf(String subject, String task);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Obligation o where o.id = :id")
    Optional<Obligation> lock(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Obligation o where o.subject = :subject order by o.id")
    List<Obligation> lockOf(String subject);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Obligation o where o.subject = :subject and o.code in :codes and o.state = OPEN order by o.id")
    List<Obligation> lockOpen(String subject, Collection<String> codes);

    @Query("""
            select new cn.muan.obligation.ObligationSweep$Late(o.id, o.nextStepAt) from Obligation o
            where o.state = OPEN and o.nextStepAt < :before
            and (o.nextStepAt > :at or o.nextStepAt = :at and o.id > :id)
            order by o.nextStepAt, o.id""")
    List<ObligationSweep.Late> late(Instant before, Instant at, long id, Limit limit);

    @Query("select o from Obligation o where o.state = OPEN and o.dueAt > :after order by o.dueAt, o.id")
    List<Obligation> dueAfter(Instant after, Limit limit);

    @Query("select o from Obligation o where o.state = OPEN and o.nextStepAt > :after order by o.nextStepAt, o.id")
    List<Obligation> steppingAfter(Instant after, Limit limit);
}
