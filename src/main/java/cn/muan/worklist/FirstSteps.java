package cn.muan.worklist;

import java.time.Instant;
import java.util.Optional;

import cn.muan.base.Subject;

/** When the clock of a task turns amber: the earliest first ladder step of the duties it serves. */
public interface FirstSteps {

    Optional<Instant> firstStepOf(Subject subject, String taskKey);
}
