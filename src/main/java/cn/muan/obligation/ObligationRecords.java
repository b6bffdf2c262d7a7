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

    @Query("select o from Obligation o where o.subject = :subject and o.state = OPEN and o.servedBy = :task order by o.id")
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
            select o.id from Obligation o where o.state = OPEN and o.nextStepAt < :before
            order by o.nextStepAt, o.id""")
    List<Long> overdueSteps(Instant before, Limit limit);
}
