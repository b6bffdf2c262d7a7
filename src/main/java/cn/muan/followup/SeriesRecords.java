package cn.muan.followup;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

import cn.muan.policy.CadenceUnit;
import cn.muan.policy.Contact;

/** The table of follow-up series. */
interface SeriesRecords extends JpaRepository<FollowUpSeries, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from FollowUpSeries s where s.id = :id")
    Optional<FollowUpSeries> lock(long id);

    /** Whoever changes what runs for a woman waits here for the other one. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from FollowUpSeries s where s.subject = :subject and s.state <> ENDED order by s.id")
    List<FollowUpSeries> lockRunning(String subject);

    @Query("select s from FollowUpSeries s where s.subject = :subject and s.state <> ENDED order by s.id")
    List<FollowUpSeries> running(String subject);

    @Query("select s from FollowUpSeries s where s.subject = :subject and s.state = ENDED order by s.id desc")
    List<FollowUpSeries> ended(String subject, Limit limit);

    @Query("""
            select s from FollowUpSeries s where s.subject = :subject and s.code = :code and s.contact = :contact and s.unit = :unit
            and s.state = ENDED order by s.id desc""")
    List<FollowUpSeries> former(String subject, String code, Contact contact, CadenceUnit unit, Limit limit);

    boolean existsByOpenKey(String openKey);
}
