package cn.muan.blood;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/** The table of what holders were asked for. */
interface BloodAllocations extends JpaRepository<BloodAllocation, Long> {

    List<BloodAllocation> findByRequestIdOrderById(long requestId);

    List<BloodAllocation> findByRequestIdInOrderById(Collection<Long> requestIds);

    Optional<BloodAllocation> findByRunKey(String runKey);
}
