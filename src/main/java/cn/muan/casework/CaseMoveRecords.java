package cn.muan.casework;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface CaseMoveRecords extends JpaRepository<CaseMove, Long> {

    Optional<CaseMove> findByOpenCaseId(long caseId);

    List<CaseMove> findTop50ByCaseIdOrderByIdDesc(long caseId);
}
