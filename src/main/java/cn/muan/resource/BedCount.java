package cn.muan.resource;

import java.util.LinkedHashMap;
import java.util.Map;

import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;

/** Free beds as somebody entered them: obstetric, intensive care and neonatal, each 0 to 999. */
public record BedCount(Integer obstetric, Integer icu, Integer neonatal) {

    private static final int MOST = 999;

    /** @throws FieldsRefused where a figure is missing or out of range */
    BedCount checked() {
        Map<String, Message> errors = new LinkedHashMap<>();
        check(errors, "obstetric", obstetric);
        check(errors, "icu", icu);
        check(errors, "neonatal", neonatal);
        if (!errors.isEmpty()) {
            throw new FieldsRefused(errors);
        }
        return this;
    }

    private static void check(Map<String, Message> errors, String field, Integer figure) {
        if (figure == null || figure < 0 || figure > MOST) {
            errors.put(field, new Message("resource.beds.range", MOST));
        }
    }
}
