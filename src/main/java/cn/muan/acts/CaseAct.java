package cn.muan.acts;

import java.util.Map;

import cn.muan.base.Subject;
import cn.muan.forms.FormAnswers;

/**
 * Something one may do on a case without having been asked by a task: record an ending, move, book. A feature registers one bean per act; its
 * form is {@code forms/<key>.form}, its texts are {@code act.<key>} (the button), {@code act.<key>.done} and, where needed, {@code act.<key>.text}.
 */
public interface CaseAct {

    /** Verb and object in kebab case, such as {@code record-ending}; also the form's id. */
    String key();

    /** Where the act stands among the others, from left to right. */
    int order();

    /** Whether the current actor, who sees the case, may do this now; an act that is not offered cannot be performed either. */
    boolean offered(Subject subject);

    /** What the form begins with, by field key; computed facts are read-only in the form. */
    Map<String, Object> prefill(Subject subject);

    /**
     * Does it, in the transaction of the caller.
     *
     * @throws cn.muan.base.Refused       when a domain rule says no
     * @throws cn.muan.base.FieldsRefused when fields are not acceptable
     */
    void perform(Subject subject, FormAnswers answers);

    /** A destructive act is confirmed by a red button. */
    default boolean destructive() {
        return false;
    }
}
