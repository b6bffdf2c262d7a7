package cn.muan.bloodbank;

import java.time.LocalDate;

/** A bag as somebody enters it.
 * @param collected day of donation, null where unknown
 * @param expires   last day of use */
public record NewBag(String number, BloodProduct product, BloodGroup group, int units, LocalDate collected, LocalDate expires) {
}
