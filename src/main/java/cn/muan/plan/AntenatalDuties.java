package cn.muan.plan;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface AntenatalDuties extends JpaRepository<AntenatalDuty, Long> {

    Optional<AntenatalDuty> findByOpenSubject(String subject);

    List<AntenatalDuty> findTop20BySubjectOrderByIdDesc(String subject);

    List<AntenatalDuty> findBySubject(String subject);
}
