package cn.muan.obligation;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The table of alarms. */
interface AlarmRecords extends JpaRepository<Alarm, Long> {

    @Query("select a from Alarm a where a.obligationId = :obligation and a.state <> CLOSED order by a.step")
    List<Alarm> openOf(long obligation);

    Optional<Alarm> findByObligationIdAndStep(long obligation, int step);

    @Modifying
    @Query("update Alarm a set a.subject = :to, a.version = a.version + 1 where a.subject = :from")
    int move(String from, String to);
}
