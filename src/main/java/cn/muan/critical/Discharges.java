package cn.muan.critical;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/** The table of discharges against advice; after one at most a woman is still looked for. */
interface Discharges extends JpaRepository<DischargeAgainstAdvice, Long> {

    Optional<DischargeAgainstAdvice> findByOpenSubject(String subject);

    List<DischargeAgainstAdvice> findBySubject(String subject);

    List<DischargeAgainstAdvice> findTop20BySubjectOrderByIdDesc(String subject);

    Optional<DischargeAgainstAdvice> findFirstBySubjectOrderByIdDesc(String subject);
}
