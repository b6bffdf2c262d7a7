package cn.muan.blood;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The table of blood requests. */
interface BloodRequestRecords extends JpaRepository<BloodRequest, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from BloodRequest r where r.id = :id")
    Optional<BloodRequest> lock(long id);

    List<BloodRequest> findBySubjectOrderByIdDesc(String subject, Limit limit);

    List<BloodRequest> findBySubjectAndStateIn(String subject, Collection<BloodRequest.State> states);

    List<BloodRequest> findBySubject(String subject);

    @Query("""
            select coalesce(sum(r.units), 0) from BloodRequest r where r.subject = :subject and r.requestedAt >= :from and r.requestedAt < :until
            and r.state not in (REFUSED, UNAVAILABLE, CANCELLED)""")
    long unitsBetween(String subject, Instant from, Instant until);
}
