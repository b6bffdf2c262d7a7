package cn.muan.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface PlanVersions extends JpaRepository<PlanVersion, Long> {

    Optional<PlanVersion> findFirstByPlanIdOrderByVersionNumberDesc(long planId);

    List<PlanVersion> findTop50ByPlanIdInOrderByIdDesc(Collection<Long> planIds);
}
