package cn.muan.bloodbank;

import java.time.LocalDate;

/** A bag as it stands in the table.
 * @param collected null where nobody entered it
 * @param requestKey request that holds or was given it, else null
 * @param recipient  place it was issued to, else null */
record BagRow(long id, String number, BloodProduct product, BloodGroup group, int units, LocalDate collected, LocalDate expires,
        String holder, BloodBag.State state, String requestKey, String recipient, int version) {

    BloodBag bag() {
        return new BloodBag(number, product, group, units, expires, holder, state);
    }

    boolean usableOn(LocalDate day) {
        return !expires.isBefore(day);
    }
}
