package cn.muan.policy;

import java.util.Set;

import cn.muan.base.Severity;

/** What the decision tables ask about a case. {@code severity} may be null before an assessment; flags are key-person codes (O12, O13);
 *  {@code age} in completed years, null where unknown. */
public record CaseFacts(Severity severity, boolean infectious, Integer age, Set<String> flags) {

    public static CaseFacts of(Severity severity, boolean infectious) {
        return new CaseFacts(severity, infectious, null, Set.of());
    }
}
