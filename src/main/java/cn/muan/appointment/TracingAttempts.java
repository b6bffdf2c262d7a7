package cn.muan.appointment;

import java.util.Collection;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/** The table of attempts to reach a woman. */
interface TracingAttempts extends JpaRepository<TracingAttempt, Long> {

    List<TracingAttempt> findByEpisodeIdOrderByIdDesc(long episode, Limit limit);

    List<TracingAttempt> findByEpisodeIdInOrderByIdDesc(Collection<Long> episodes, Limit limit);

    List<TracingAttempt> findByEpisodeIdAndResult(long episode, TracingAttempt.Result result);
}
