package cn.muan.timeline;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Which stories are told together. */
interface TimelineAdoptions extends Repository<TimelineAdoption, Long> {

    TimelineAdoption save(TimelineAdoption adoption);

    boolean existsByFromSubjectAndToSubject(String from, String to);

    @Query("select a.fromSubject from TimelineAdoption a where a.toSubject in :subjects")
    List<String> adoptedBy(Collection<String> subjects);
}
