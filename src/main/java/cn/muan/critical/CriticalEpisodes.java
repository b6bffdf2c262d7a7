package cn.muan.critical;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/** The table of critical episodes; one of a woman is open at most. */
interface CriticalEpisodes extends JpaRepository<CriticalEpisode, Long> {

    Optional<CriticalEpisode> findByOpenSubject(String subject);

    List<CriticalEpisode> findBySubject(String subject);

    List<CriticalEpisode> findTop20BySubjectOrderByIdDesc(String subject);

    Optional<CriticalEpisode> findFirstBySubjectOrderByIdDesc(String subject);

    List<CriticalEpisode> findByInstitutionAndAdmittedAtGreaterThanEqualAndAdmittedAtLessThanOrderByAdmittedAt(String institution, Instant from,
            Instant until, Limit limit);
}
