package cn.muan.periodic;

import java.util.Map;

/** What a feature brings to one recurring obligation: whether there is anything to do, what the form begins with, and where its answers go. */
public interface PeriodicContent {

    /** The obligation it serves, such as {@code O19}. */
    String obligation();

    /** False where the institution has nothing to report for the period that begins: a nil report is noted then. */
    default boolean owed(PeriodicDuty duty) {
        return true;
    }

    /** What the form begins with, by field key. */
    Map<String, Object> prefill(PeriodicDuty duty);

    /** Keeps the answers; who asks has been checked.
     * @throws cn.muan.base.FieldsRefused when fields are not acceptable */
    void submit(PeriodicDuty duty, Map<String, Object> answers);
}
