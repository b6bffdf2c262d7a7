package cn.muan.plan;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface ContinuationAdvices extends JpaRepository<ContinuationAdvice, Long> {

    Optional<ContinuationAdvice> findByOpenSubject(String subject);

    List<ContinuationAdvice> findTop20BySubjectOrderByIdDesc(String subject);

    List<ContinuationAdvice> findBySubject(String subject);
}
