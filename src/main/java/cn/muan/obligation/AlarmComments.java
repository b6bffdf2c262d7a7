package cn.muan.obligation;

import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/** Comments on alarms. */
interface AlarmComments extends JpaRepository<AlarmComment, Long> {

    List<AlarmComment> findByAlarmIdOrderByIdDesc(long alarm, Limit limit);
}
