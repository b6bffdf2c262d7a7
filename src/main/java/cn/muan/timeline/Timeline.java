package cn.muan.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import cn.muan.base.Subject;

/** Every act on a case, append-only, sorted by a sequence; texts come from the bundles and hold no personal data. */
public interface Timeline {

    /** Writes one entry for the current actor at the clock's instant.
     * @param textKey message key such as {@code timeline.report-submitted}
     * @param args    arguments of the message: codes of organisations, obligations, colours; rendered by the screen */
    void record(Subject subject, Kind kind, String textKey, Object... args);

    /** Entries newest first, older than the sequence given (null for the newest), of the kinds given; the caller must be allowed to see the case. */
    List<Entry> read(Subject subject, Set<Kind> kinds, Long before, int limit);

    /** The entries of {@code from} are shown with those of {@code to} from now on, each keeping its own subject. */
    void adopt(Subject from, Subject to);

    /** What an entry tells; the case thread filters by it. */
    enum Kind { ACT, HANDOVER, OBLIGATION, BREACH, ALARM }

    /** One entry. */
    record Entry(long sequence, Instant at, Kind kind, String actor, String organisation, String textKey, List<String> args) {
    }
}
