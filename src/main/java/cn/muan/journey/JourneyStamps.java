package cn.muan.journey;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/** The stamps of journeys. */
interface JourneyStamps extends JpaRepository<JourneyStamp, Long> {

    List<JourneyStamp> findByJourneyIdInOrderById(Collection<Long> journeys);
}
