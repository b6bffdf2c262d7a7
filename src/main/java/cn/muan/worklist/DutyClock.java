package cn.muan.worklist;

import java.time.Instant;
import java.util.Optional;

import cn.muan.base.Subject;

/** When the clock of a task changes its colour: amber and red at the ladder steps of the duties the task serves. */
public interface DutyClock {

    /** The earliest first step, where the clock turns amber. */
    Optional<Instant> firstStepOf(Subject subject, String taskKey);

    /** The earliest second step, where it gets a red outline. */
    Optional<Instant> secondStepOf(Subject subject, String taskKey);
}
