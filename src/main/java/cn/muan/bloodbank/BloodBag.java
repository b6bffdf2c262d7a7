package cn.muan.bloodbank;

import java.time.LocalDate;

/** A bag as others see it.
 * @param number   donation and product number on the label
 * @param units    1 to 10
 * @param expires  last day of use
 * @param holder   institution on whose shelf it lies or lay */
public record BloodBag(String number, BloodProduct product, BloodGroup group, int units, LocalDate expires, String holder, State state) {

    /** Where a bag is in its life. */
    public enum State { AVAILABLE, RESERVED, ISSUED, EXPIRED, WRITTEN_OFF }
}
