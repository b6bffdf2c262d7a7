package cn.muan.obligation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The table of alarms. */
interface AlarmRecords extends JpaRepository<Alarm, Long> {

    String MINE = """
            from Alarm a where a.recipientGroup in :groups and a.state = :state
            and (:everyone = true or a.subject in :subjects) and""";

    @Query("select a from Alarm a where a.obligationId = :obligation and a.state <> CLOSED order by a.step")
    List<Alarm> openOf(long obligation);

    @Query("select a.obligationId from Alarm a where a.id = :alarm")
    Optional<Long> obligationOf(long alarm);

    /** Alarms of steps that gave this group a task, unfinished ones first, then by step. */
    @Query("""
            select a from Alarm a join ObligationStep s on s.obligation.id = a.obligationId and s.number = a.step
            where a.obligationId = :obligation and a.recipientGroup in :groups and s.givesTask = true
            and not exists (select 1 from StepIn i where i.alarmId = a.id)
            order by a.step""")
    List<Alarm> awaitingStepIn(long obligation, Collection<String> groups);

    @Query("select a " + MINE + " (a.firedAt < :at or a.firedAt = :at and a.id < :id) order by a.firedAt desc, a.id desc")
    List<Alarm> newest(Collection<String> groups, Alarm.State state, boolean everyone, Collection<String> subjects,
            Instant at, long id, Limit limit);

    @Query("select a " + MINE + " (a.dueAt > :at or a.dueAt = :at and a.id > :id) order by a.dueAt, a.id")
    List<Alarm> mostLate(Collection<String> groups, Alarm.State state, boolean everyone, Collection<String> subjects,
            Instant at, long id, Limit limit);

    @Query("select a from Alarm a where a.id in :ids and a.recipientGroup in :groups")
    List<Alarm> mine(Collection<Long> ids, Collection<String> groups);

    @Query("select a.id from Alarm a where a.recipientGroup in :groups and a.state = :state")
    List<Long> count(Collection<String> groups, Alarm.State state, Limit limit);

    @Modifying
    @Query("update Alarm a set a.subject = :to, a.version = a.version + 1 where a.subject = :from")
    int move(String from, String to);
}
