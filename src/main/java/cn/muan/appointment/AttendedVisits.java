package cn.muan.appointment;

import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The table of visits. */
interface AttendedVisits extends JpaRepository<AttendedVisit, Long> {

    List<AttendedVisit> findBySubjectOrderByIdDesc(String subject, Limit limit);

    @Modifying
    @Query("update AttendedVisit v set v.subject = :to where v.subject = :from")
    int move(String from, String to);
}
