package cn.muan.risk;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * What an item's {@code when} may ask about a case; every fact may be null where it is unknown.
 *
 * @param age            completed years
 * @param gestationWeeks completed weeks
 */
public record RiskFacts(Integer age, Integer gestationWeeks, Measures measures) {

    static final RiskFacts NONE = new RiskFacts(null, null, Measures.NONE);

    /** The names FEEL sees: age, gestationWeeks, heightCm, weightKg, bmi, systolic, diastolic, hb, plt. */
    Map<String, Object> names() {
        Map<String, Object> names = new HashMap<>();
        names.put("age", age);
        names.put("gestationWeeks", gestationWeeks);
        names.put("heightCm", measures.heightCm());
        names.put("weightKg", measures.weightKg());
        names.put("bmi", measures.bmi().map(BigDecimal::doubleValue).orElse(null));
        names.put("systolic", measures.systolic());
        names.put("diastolic", measures.diastolic());
        names.put("hb", measures.hb());
        names.put("plt", measures.plt());
        return names;
    }
}
