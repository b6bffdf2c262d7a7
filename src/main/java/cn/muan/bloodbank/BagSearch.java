package cn.muan.bloodbank;

/** What a list of bags is narrowed to.
 * @param number  how the number begins, empty for all
 * @param state   never null
 * @param product null for all
 * @param group   null for all
 * @param soon    only those whose last day is within three days */
public record BagSearch(String number, BloodBag.State state, BloodProduct product, BloodGroup group, boolean soon) {
}
