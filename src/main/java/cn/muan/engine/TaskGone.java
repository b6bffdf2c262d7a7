package cn.muan.engine;

import cn.muan.base.Refused;

/** The task has been completed or withdrawn by somebody else. */
public class TaskGone extends Refused {

    public TaskGone() {
        super("engine.task-gone");
    }
}
