package cn.muan.followup;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The table of problems found at follow-ups. */
interface ProblemRecords extends JpaRepository<FollowUpProblem, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from FollowUpProblem p where p.id = :id")
    Optional<FollowUpProblem> lock(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from FollowUpProblem p where p.subject = :subject and p.state in :states order by p.id")
    List<FollowUpProblem> lock(String subject, Collection<FollowUpProblem.State> states);

    List<FollowUpProblem> findBySubject(String subject);

    List<FollowUpProblem> findBySubjectOrderByIdDesc(String subject, Limit limit);
}
