package cn.muan.notification;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.worklist.WorklistChange;
import cn.muan.worklist.WorklistChanges;

/** The channel that is always on: notices on the screens of a group, and what of them the current person has not read. */
@Service
@Transactional
public class NoticeBoard implements Channel {

    /** Counting stops here; screens show 99+. */
    public static final int COUNT_LIMIT = 100;

    private final InAppNotices notices;
    private final NoticeReadings readings;
    private final WorklistChanges changes;
    private final CurrentActor actor;
    private final Clock clock;

    NoticeBoard(InAppNotices notices, NoticeReadings readings, WorklistChanges changes, CurrentActor actor, Clock clock) {
        this.notices = notices;
        this.readings = readings;
        this.changes = changes;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "in-app";
    }

    @Override
    public void deliver(Notice notice) {
        actor.require();
        if (!notices.existsByIdempotencyKey(notice.key())) {
            notices.save(new InAppNotice(notice));
            changes.tell(WorklistChange.Kind.NOTICE, List.of(notice.group()));
        }
    }

    /** Unread notices of the current person's groups, at most {@value #COUNT_LIMIT}. */
    @Transactional(readOnly = true)
    public int unread() {
        Actor reader = actor.require();
        return reader.groupKeys().isEmpty() ? 0
                : notices.unread(reader.groupKeys(), readUpTo(reader), Limit.of(COUNT_LIMIT)).size();
    }

    /** The latest notices of the current person's groups, newest first; they count as read from now on. */
    public List<Notice> open(int limit) {
        Actor reader = actor.require();
        if (reader.groupKeys().isEmpty()) {
            return List.of();
        }
        List<InAppNotice> latest = notices.latest(reader.groupKeys(), Limit.of(limit));
        latest.stream().findFirst().ifPresent(newest -> {
            NoticeReading reading = readings.findById(reader.personId()).orElseGet(() -> new NoticeReading(reader.personId()));
            reading.readUpTo(newest.id(), clock.instant().truncatedTo(ChronoUnit.SECONDS));
            readings.save(reading);
        });
        return latest.stream().map(InAppNotice::notice).toList();
    }

    /** Calls back, on a thread of this node, when a notice has arrived for the current person's groups, by whatever node. */
    public WorklistChanges.Subscription subscribe(Runnable callback) {
        return changes.subscribeTo(WorklistChange.Kind.NOTICE, actor.require().groupKeys(), callback);
    }

    private long readUpTo(Actor reader) {
        return readings.findById(reader.personId()).map(NoticeReading::readUpTo).orElse(0L);
    }
}
