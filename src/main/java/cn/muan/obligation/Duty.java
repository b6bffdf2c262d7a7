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
 * @param occurrence   which one of a repeated duty, such as {@code phone:2026-02-07}, at most 40 characters; null for a duty that stands alone
 * @param line         organisation up whose line its ladder climbs where that is not the owner's, as when a blood station keeps a hospital waiting;
 *                     null for the owner's
 */
public record Duty(String code, Subject subject, Group owner, String jurisdiction, Instant trigger, CaseFacts facts,
        String servedBy, String occurrence, String line) {

    /** A duty whose ladder climbs up its owner's line. */
    public Duty(String code, Subject subject, Group owner, String jurisdiction, Instant trigger, CaseFacts facts, String servedBy, String occurrence) {
        this(code, subject, owner, jurisdiction, trigger, facts, servedBy, occurrence, null);
    }

    /** A duty that stands alone. */
    public Duty(String code, Subject subject, Group owner, String jurisdiction, Instant trigger, CaseFacts facts, String servedBy) {
        this(code, subject, owner, jurisdiction, trigger, facts, servedBy, null, null);
    }
}
