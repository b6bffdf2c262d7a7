package cn.muan.risk;

import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/** The table of assessments. */
interface Assessments extends JpaRepository<Assessment, Long> {

    Optional<Assessment> findFirstBySubjectOrderByIdDesc(String subject);

    List<Assessment> findBySubjectOrderByIdDesc(String subject, Limit limit);

    List<Assessment> findBySubject(String subject);
}
