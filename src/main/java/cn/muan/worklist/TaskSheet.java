package cn.muan.worklist;

import java.util.Map;

import cn.muan.base.Message;
import cn.muan.engine.OpenTask;
import cn.muan.forms.FormSchema;

/**
 * Everything the work pane shows of one task.
 *
 * @param basis      why the task is there
 * @param schema     its form as deployed with the case's model, null where it has none
 * @param prefill    what the form begins with
 * @param mayWork    the actor is in a group of the task: may claim and complete it
 * @param mayDispose the actor may give it back or hand it on
 */
public record TaskSheet(WorklistItem item, OpenTask task, Message basis, FormSchema schema, Map<String, Object> prefill,
        boolean mayWork, boolean mayDispose) {
}
