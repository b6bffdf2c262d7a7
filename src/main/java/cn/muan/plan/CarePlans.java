package cn.muan.plan;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface CarePlans extends JpaRepository<CarePlan, Long> {

    Optional<CarePlan> findByOpenSubject(String subject);

    List<CarePlan> findTop20BySubjectOrderByIdDesc(String subject);

    List<CarePlan> findBySubject(String subject);
}
