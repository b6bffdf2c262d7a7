package cn.muan.risk;

import java.time.Instant;
import java.util.Set;

import cn.muan.base.Severity;
import cn.muan.base.Subject;

/**
 * What a clinician found and proposes.
 *
 * @param items          codes of assessment items of the catalogue in force
 * @param decided        the colour where it differs from that of the items, else null
 * @param reason         why it differs, null where it does not
 * @param untickedReason why an item that the facts suggest was not chosen, null where all were
 * @param encounterAt    when the woman was seen; time to signature counts from here
 */
public record AssessmentDraft(Subject subject, String institution, Set<String> items, Severity decided, String reason,
        String untickedReason, Measures measures, Instant encounterAt) {

    AssessmentDraft about(Subject current) {
        return new AssessmentDraft(current, institution, items, decided, reason, untickedReason, measures, encounterAt);
    }
}
