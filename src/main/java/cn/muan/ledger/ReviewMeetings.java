package cn.muan.ledger;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/** Minutes of review meetings. */
interface ReviewMeetings extends JpaRepository<ReviewMeeting, Long> {

    Optional<ReviewMeeting> findByDutyId(long duty);
}
