package cn.muan.worklist;

import java.time.Clock;
import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.engine.DeployedForms;
import cn.muan.engine.Feel;
import cn.muan.engine.OpenTask;
import cn.muan.forms.Drafts;
import cn.muan.forms.FormSchema;

/** Checks answers against the very form that was deployed with the task's model. */
@Component
class TaskAnswers {

    private final DeployedForms forms;
    private final Feel feel;
    private final Clock clock;
    private final Drafts drafts;

    TaskAnswers(DeployedForms forms, Feel feel, Clock clock, Drafts drafts) {
        this.forms = forms;
        this.feel = feel;
        this.clock = clock;
        this.drafts = drafts;
    }

    FormSchema schema(OpenTask task) {
        return FormSchema.parse(forms.schema(task.deployment(), task.form()));
    }

    /** Typed answers without hidden, read-only and unknown fields.
     * @throws cn.muan.base.FieldsRefused when a field is not acceptable */
    Map<String, Object> checked(OpenTask task, TaskDesk desk, Map<String, Object> given) {
        if (task.form() == null) {
            return given;
        }
        return schema(task).check(given, desk.prefill(task), feel, clock).orRefuse().values();
    }

    void discardDraft(OpenTask task) {
        drafts.discard(Drafts.ofTask(task.id()));
    }
}
