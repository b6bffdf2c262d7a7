package cn.muan.risk;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface Reassessments extends JpaRepository<Reassessment, Long> {

    Optional<Reassessment> findByOpenKey(String openKey);

    List<Reassessment> findBySubject(String subject);
}
