package cn.muan.journey;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/** The transfer cards, one for a journey. */
interface TransferCards extends JpaRepository<TransferCard, Long> {

    List<TransferCard> findByJourneyIdIn(Collection<Long> journeys);

    Optional<TransferCard> findByJourneyId(long journeyId);
}
