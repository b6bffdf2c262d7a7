package cn.muan.resource;

import cn.muan.base.Subject;

/** What the keeping of resources needs from the process engine. */
public interface UpdateProcess {

    /** Id of the user task in which it is brought up to date. */
    String taskOf(Keeping keeping);

    /** A cycle begins: its instance opens the duty and asks in its time. */
    void begin(Keeping keeping, String institution);

    /** It was brought up to date without the task, or is needed no more; false where no instance waits for that. */
    boolean settled(Subject subject);
}
