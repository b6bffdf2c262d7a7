package cn.muan.worklist;

import cn.muan.base.Refused;

/** Somebody else claimed the task first. */
public class TaskClaimed extends Refused {

    public TaskClaimed(String holderName) {
        super("worklist.claimed-by", holderName);
    }
}
