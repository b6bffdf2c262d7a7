package cn.muan.resource;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The table of shifts. */
interface DutyShifts extends JpaRepository<DutyShift, Long> {

    /** Shifts of the institutions that touch the window; {@code earliest} is its begin less the longest shift, so that the index bounds the read. */
    @Query("select s from DutyShift s where s.institution in :institutions and s.startsAt >= :earliest and s.startsAt < :to and s.endsAt > :from "
            + "order by s.startsAt, s.dutyRole, s.id")
    List<DutyShift> touching(Collection<String> institutions, Instant earliest, Instant from, Instant to, Limit limit);
}
