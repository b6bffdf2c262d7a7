package cn.muan.obligation;

import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/** Accounts of who stepped in. */
interface StepIns extends JpaRepository<StepIn, Long> {

    List<StepIn> findByAlarmIdOrderByIdDesc(long alarm, Limit limit);
}
