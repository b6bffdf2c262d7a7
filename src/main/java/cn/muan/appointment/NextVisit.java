package cn.muan.appointment;

import java.time.LocalDate;

/** What was agreed with a woman who was reached: another day at the institution, or the reason why none.
 * @param on     null where no new day was agreed
 * @param time   {@code HH:mm}, null where only the day is agreed
 * @param reason needed where no day was agreed */
public record NextVisit(LocalDate on, String time, String reason) {
}
