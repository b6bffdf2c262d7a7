package cn.muan.access;

import cn.muan.base.Subject;

/** Append-only record of who read or changed what, in the same transaction as the act. */
public interface AuditTrail {

    /** Writes one line for the current actor.
     * @param action stable kebab-case word such as {@code case-read}, {@code identity-revealed}, {@code woman-merged}
     * @param subject the case, or null where the act was not about one
     * @param detail facts without personal data; a reason the user typed may stand here */
    void record(String action, Subject subject, String detail);
}
