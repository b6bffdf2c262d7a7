package cn.muan.risk;

import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/** The table of screenings. */
interface Screenings extends JpaRepository<Screening, Long> {

    Optional<Screening> findFirstBySubjectOrderByIdDesc(String subject);

    List<Screening> findBySubjectOrderByIdDesc(String subject, Limit limit);

    List<Screening> findBySubject(String subject);
}
