package cn.muan.rehearsal;

import java.time.Duration;
import java.util.List;

/**
 * How a rehearsal of one file ended.
 *
 * @param name   the scenario's, empty where the file is none
 * @param report what went wrong, ready to read; empty where all went as told
 */
public record Outcome(String file, String name, Kind kind, Duration took, List<String> report) {

    /** Everything as told, something different, or not a scenario at all. */
    public enum Kind { PASSED, FAILED, UNREADABLE }

    public boolean passed() {
        return kind == Kind.PASSED;
    }
}
