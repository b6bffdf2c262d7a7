package cn.muan.forms;

import java.util.Map;

import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;

/** The outcome of checking answers against their form. */
public record FormCheck(FormAnswers answers, Map<String, Message> errors) {

    public boolean ok() {
        return errors.isEmpty();
    }

    /** The answers, typed and complete.
     * @throws FieldsRefused when a field is not acceptable */
    public FormAnswers orRefuse() {
        if (!ok()) {
            throw new FieldsRefused(errors);
        }
        return answers;
    }
}
