package cn.muan.timeline;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.base.Severity;
import cn.muan.base.Subject;

/** The stories of all cases in one table; a window is read by key, never by offset. */
@Service
@Transactional
class CaseTimeline implements Timeline {

    private static final int WIDEST_WINDOW = 200;

    private final TimelineEntries entries;
    private final TimelineAdoptions adoptions;
    private final ToldTogether together;
    private final CurrentActor currentActor;
    private final CaseAccess access;
    private final ReadingLog readings;
    private final Clock clock;
    private final ObjectMapper json;

    CaseTimeline(TimelineEntries entries, TimelineAdoptions adoptions, ToldTogether together, CurrentActor currentActor,
            CaseAccess access, ReadingLog readings, Clock clock, ObjectMapper json) {
        this.entries = entries;
        this.adoptions = adoptions;
        this.together = together;
        this.currentActor = currentActor;
        this.access = access;
        this.readings = readings;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public void record(Subject subject, Kind kind, String textKey, Object... args) {
        Actor actor = currentActor.require();
        entries.save(new TimelineEntry(subject, clock.instant(), kind, actor, textKey, write(args)));
    }

    @Override
    public List<Entry> read(Subject subject, Set<Kind> kinds, Long before, int limit) {
        Actor actor = access.requireSee(subject);
        readings.read(actor, subject);
        if (kinds.isEmpty()) {
            return List.of();
        }
        long newest = before == null ? Long.MAX_VALUE : before;
        return entries.window(together.with(subject), EnumSet.copyOf(kinds), newest, Limit.of(Math.min(limit, WIDEST_WINDOW)))
                .stream().map(this::entry).toList();
    }

    @Override
    public void adopt(Subject from, Subject to) {
        access.requireSee(to);
        if (!from.equals(to) && !adoptions.existsByFromSubjectAndToSubject(from.value(), to.value())) {
            adoptions.save(new TimelineAdoption(from, to));
        }
    }

    private Entry entry(TimelineEntry line) {
        return new Entry(line.id(), line.at(), line.kind(), line.actorName(), line.organisation(), line.textKey(), parse(line.args()));
    }

    private String write(Object[] args) {
        try {
            return json.writeValueAsString(Arrays.stream(args).map(CaseTimeline::text).toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(Object arg) {
        return arg instanceof Severity severity ? severity.code() : String.valueOf(arg);
    }

    private List<String> parse(String args) {
        try {
            return json.readValue(args, new TypeReference<>() { });
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("timeline arguments cannot be read", unreadable);
        }
    }
}
