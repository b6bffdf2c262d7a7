package cn.muan.casework;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface HighRiskCases extends JpaRepository<HighRiskCase, Long> {

    Optional<HighRiskCase> findByOpenSubject(String subject);

    Optional<HighRiskCase> findFirstBySubjectOrderByIdDesc(String subject);
}
