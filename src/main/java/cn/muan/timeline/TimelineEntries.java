package cn.muan.timeline;

import java.util.Collection;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored lines; none is ever changed or removed. */
interface TimelineEntries extends Repository<TimelineEntry, Long> {

    TimelineEntry save(TimelineEntry entry);

    @Query("select e from TimelineEntry e where e.subject in :subjects and e.kind in :kinds and e.id < :before order by e.id desc")
    List<TimelineEntry> window(Collection<String> subjects, Collection<Timeline.Kind> kinds, long before, Limit limit);
}
