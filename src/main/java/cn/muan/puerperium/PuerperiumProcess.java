package cn.muan.puerperium;

import cn.muan.base.Subject;

/** What the puerperium needs from the process engine. */
public interface PuerperiumProcess {

    /** Id of the user task at which she is assessed at this point. */
    String taskOf(Point point);

    /** Id of the user task that closes a case in which something is open after day 42. */
    String closingTask();

    /** The 42 days begin, or begin anew with what is still to be done. */
    void begin(Puerperium puerperium, Carers carers);

    /** The day of discharge is known. */
    void discharged(Subject subject);

    /** What waits for her is withdrawn. */
    void end(Subject subject);
}
