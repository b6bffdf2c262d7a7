package cn.muan.timeline;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import cn.muan.access.CaseAccess;
import cn.muan.base.Subject;

/**
 * Tells the open case threads of this node that their story has grown, on whatever node it grew. Length and last entry are compared, as an
 * entry with a lower number may appear after one with a higher.
 */
@Component
public class CaseWatch {

    private static final Logger LOG = LoggerFactory.getLogger(CaseWatch.class);
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private Map<String, Length> known = Map.of();

    CaseWatch(JdbcClient jdbc, CaseAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** Ends a watch. */
    @FunctionalInterface
    public interface Watch {
        void end();
    }

    /** Calls back on a thread of this node when something was told of the case, which the current actor must be allowed to see. */
    public Watch watch(Subject subject, Runnable callback) {
        access.requireSee(subject);
        Watcher watcher = new Watcher(subject.value(), callback);
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /** Looks once; one query for every {@value #AT_ONCE} cases that are open on a screen, none where none is. */
    public synchronized void look() {
        Map<String, Length> found = lengths(watchers.stream().map(Watcher::subject).distinct().toList());
        Map<String, Length> before = known;
        known = found;
        watchers.stream().filter(watcher -> before.containsKey(watcher.subject())
                && !Objects.equals(before.get(watcher.subject()), found.get(watcher.subject()))).forEach(Watcher::tell);
    }

    private Map<String, Length> lengths(List<String> subjects) {
        Map<String, Length> lengths = new HashMap<>();
        for (int from = 0; from < subjects.size(); from += AT_ONCE) {
            lengths.putAll(read(subjects.subList(from, Math.min(from + AT_ONCE, subjects.size()))));
        }
        return lengths;
    }

    private Map<String, Length> read(Collection<String> subjects) {
        Map<String, Length> lengths = new HashMap<>();
        subjects.forEach(subject -> lengths.put(subject, new Length(0, 0)));
        jdbc.sql("select subject, max(id), count(*) from timeline_entry where subject in (:subjects) group by subject")
                .param("subjects", subjects)
                .query((row, number) -> lengths.put(row.getString(1), new Length(row.getLong(2), row.getLong(3)))).list();
        return lengths;
    }

    private record Length(long last, long entries) {
    }

    private record Watcher(String subject, Runnable callback) {

        void tell() {
            try {
                callback.run();
            } catch (RuntimeException broken) {
                LOG.warn("An open case thread could not be told: {}", broken.getClass().getName());
            }
        }
    }

    /** Twice a second, as the worklist does. */
    @Component
    @ConditionalOnProperty(name = "muan.scheduling", matchIfMissing = true)
    static class Timer {

        private final CaseWatch watch;

        Timer(CaseWatch watch) {
            this.watch = watch;
        }

        @Scheduled(fixedDelay = 500)
        void look() {
            watch.look();
        }
    }
}
