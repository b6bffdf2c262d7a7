package cn.muan.forms;

/** The kinds of fields our forms use, each with the Java type of its answer. */
public enum FieldKind {
    /** String of one line. */
    TEXTFIELD,
    /** String of several lines. */
    TEXTAREA,
    /** Integer when the form allows no decimals, else BigDecimal. */
    NUMBER,
    /** LocalDate. */
    DATE,
    /** Instant, typed and shown in China time. */
    DATETIME,
    /** String, the value of one option. */
    SELECT,
    /** String, the value of one option. */
    RADIO,
    /** Boolean, never null while the field is visible. */
    CHECKBOX,
    /** List of the values of the options chosen, never null while the field is visible. */
    CHECKLIST;

    public boolean hasOptions() {
        return this == SELECT || this == RADIO || this == CHECKLIST;
    }

    public boolean isText() {
        return this == TEXTFIELD || this == TEXTAREA;
    }
}
