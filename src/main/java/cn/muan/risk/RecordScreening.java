package cn.muan.risk;

import java.util.Set;

import cn.muan.base.Subject;

/**
 * What a first-contact doctor found at screening.
 *
 * @param items          codes of screening items of the catalogue in force; none is a negative screening
 * @param suspectedRed   the doctor thinks of red: the referral is a matter of hours
 * @param untickedReason why an item that the facts suggest was not chosen, null where all were
 */
public record RecordScreening(Subject subject, String institution, Set<String> items, boolean suspectedRed, Measures measures,
        String untickedReason) {
}
