package cn.muan.puerperium;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/** The table of assessments after birth; a woman has at most three. */
interface PostpartumAssessments extends JpaRepository<PostpartumAssessment, Long> {

    List<PostpartumAssessment> findBySubjectOrderByIdDesc(String subject);

    boolean existsBySubjectAndPoint(String subject, Point point);
}
