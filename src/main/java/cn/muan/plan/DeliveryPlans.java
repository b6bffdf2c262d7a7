package cn.muan.plan;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface DeliveryPlans extends JpaRepository<DeliveryPlan, Long> {

    Optional<DeliveryPlan> findByOpenSubject(String subject);

    boolean existsBySubjectAndState(String subject, DeliveryPlan.State state);

    List<DeliveryPlan> findTop20BySubjectOrderByIdDesc(String subject);

    List<DeliveryPlan> findBySubject(String subject);
}
