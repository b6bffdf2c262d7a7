package cn.muan.base;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** One or more fields are not acceptable; each error is shown at its field. */
public class FieldsRefused extends Refused {

    private final transient Map<String, Message> errors;

    /** @param errors field key to the reason it is refused, in the order of the form */
    public FieldsRefused(Map<String, Message> errors) {
        super("refused.fields", errors.size());
        this.errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    }

    public Map<String, Message> errors() {
        return errors;
    }
}
