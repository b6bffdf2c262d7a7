package cn.muan.plan;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface RiskNotices extends JpaRepository<RiskNotice, Long> {

    Optional<RiskNotice> findByOpenSubject(String subject);

    List<RiskNotice> findTop20BySubjectOrderByIdDesc(String subject);

    List<RiskNotice> findBySubject(String subject);

    List<RiskNotice> findBySubjectAndState(String subject, RiskNotice.State state);
}
