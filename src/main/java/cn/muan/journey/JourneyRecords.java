package cn.muan.journey;

import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/** The journeys. */
interface JourneyRecords extends JpaRepository<Journey, Long> {

    Optional<Journey> findByTransferId(long transferId);

    Optional<Journey> findByRunKey(String runKey);

    List<Journey> findBySubject(String subject);

    List<Journey> findBySubjectOrderByIdDesc(String subject, Limit limit);
}
