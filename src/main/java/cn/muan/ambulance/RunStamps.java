package cn.muan.ambulance;

import java.util.Collection;
import java.util.List;

import org.springframework.data.repository.Repository;

/** The stamps of runs; none is ever changed or removed. */
interface RunStamps extends Repository<RunStamp, Long> {

    RunStamp saveAndFlush(RunStamp stamp);

    List<RunStamp> findByRunIdInOrderById(Collection<Long> runs);
}
