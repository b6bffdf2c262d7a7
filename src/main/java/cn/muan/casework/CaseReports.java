package cn.muan.casework;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface CaseReports extends JpaRepository<CaseReport, Long> {

    List<CaseReport> findTop50ByCaseIdOrderByIdDesc(long caseId);

    Optional<CaseReport> findFirstByCaseIdOrderByIdDesc(long caseId);
}
