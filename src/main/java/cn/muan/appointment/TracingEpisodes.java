package cn.muan.appointment;

import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The table of tracing episodes. */
interface TracingEpisodes extends JpaRepository<TracingEpisode, Long> {

    Optional<TracingEpisode> findByOpenSubject(String subject);

    List<TracingEpisode> findBySubjectOrderByIdDesc(String subject, Limit limit);

    @Query("select e from TracingEpisode e where e.institution = :institution and e.lostAt is not null and e.id < :before order by e.id desc")
    List<TracingEpisode> lostAt(String institution, long before, Limit limit);

    @Query("""
            select e from TracingEpisode e where (e.jurisdiction = :district or e.residenceJurisdiction = :district)
            and e.lostAt is not null and e.id < :before order by e.id desc""")
    List<TracingEpisode> lostIn(String district, long before, Limit limit);

    @Modifying
    @Query("update TracingEpisode e set e.subject = :to, e.version = e.version + 1 where e.subject = :from and e.state = CLOSED")
    int moveClosed(String from, String to);
}
