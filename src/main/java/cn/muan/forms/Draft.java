package cn.muan.forms;

import java.time.Instant;
import java.util.Map;

/**
 * What a person had typed into a form and not yet sent.
 *
 * @param answers by field key, typed; only fields the form still has
 * @param stale   the form has changed since; the person must look at it again
 */
public record Draft(Map<String, Object> answers, Instant savedAt, boolean stale) {
}
