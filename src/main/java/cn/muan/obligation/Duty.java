package cn.muan.obligation;

import java.time.Instant;

import cn.muan.access.Group;
import cn.muan.base.Subject;
import cn.muan.policy.CaseFacts;

/**
 * A duty to be opened.
 *
 * @param code         obligation code of the domain, such as {@code O15}
 * @param subject      what it is about
 * @param owner        who owes it
 * @param jurisdiction whose policies bind it (domain G9)
 * @param trigger      when its clock started (T7)
 * @param facts        what the decision tables ask
 * @param servedBy     ids of the user tasks that serve it, separated by blanks, such as {@code Task_ReportHighRisk}; null where none does
 */
public record Duty(String code, Subject subject, Group owner, String jurisdiction, Instant trigger, CaseFacts facts,
        String servedBy) {
}
