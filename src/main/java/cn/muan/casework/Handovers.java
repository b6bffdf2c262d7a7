package cn.muan.casework;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface Handovers extends JpaRepository<Handover, Long> {

    List<Handover> findTop50ByCaseIdOrderByIdDesc(long caseId);

    Optional<Handover> findFirstByCaseIdOrderByIdDesc(long caseId);
}
