package cn.muan.followup;

import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface FollowUpVisits extends JpaRepository<FollowUpVisit, Long> {

    List<FollowUpVisit> findBySubjectOrderByPerformedOnDescIdDesc(String subject, Limit limit);

    List<FollowUpVisit> findBySubject(String subject);

    Optional<FollowUpVisit> findByReachedKey(String reachedKey);

    boolean existsByReachedKey(String reachedKey);
}
