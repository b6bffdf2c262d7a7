package cn.muan.appointment;

import java.time.Instant;

import cn.muan.base.Subject;

/** What tracing needs from the process engine. */
public interface TracingProcess {

    /** A piece of work that somebody is asked to do. */
    enum Work { TRACE, TELL_MCH, HELP }

    /** Id of the user task that asks for the work, to which its obligations belong. */
    String taskOf(Work work);

    /** Begins where the episode stands; {@code lostAt} is when tracing ends unless somebody reached her. */
    void begin(TracingEpisode episode, Instant lostAt);

    /** The episode ended by something else than one of its tasks: whatever waits is withdrawn. */
    void closed(Subject subject);
}
