package cn.muan.engine;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Timers that fell due while the clock was moved and could not do their work. */
public class TimersFailed extends RuntimeException {

    private final transient List<Failure> failures;

    TimersFailed(List<Failure> failures) {
        super(failures.stream().map(Failure::toString).collect(Collectors.joining("; ")), failures.get(0).why());
        this.failures = failures;
    }

    public List<Failure> failures() {
        return failures;
    }

    /**
     * One of them.
     *
     * @param process  id of its process
     * @param activity id of its element in the diagram, empty where unknown
     * @param at       when it was last tried
     */
    public record Failure(String process, String activity, Instant at, RuntimeException why) {

        @Override
        public String toString() {
            return process + "#" + activity + " at " + at + ": " + why.getClass().getSimpleName();
        }
    }
}
