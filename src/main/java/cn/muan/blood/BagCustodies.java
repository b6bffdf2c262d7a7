package cn.muan.blood;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/** The table of hand-overs of bags. */
interface BagCustodies extends JpaRepository<BagCustody, Long> {

    List<BagCustody> findByAllocationIdInOrderById(Collection<Long> allocationIds);
}
