package cn.muan.appointment;

import java.time.LocalDate;

/**
 * What is to happen where and when.
 *
 * @param on   local date in China
 * @param time {@code HH:mm} in China, null where only the day is agreed
 * @param note null where nothing was added
 */
public record Slot(AppointmentKind kind, String institution, LocalDate on, String time, String note) {

    /** One woman has one such booking at a time. */
    String keyFor(String subject) {
        return String.join("|", subject, kind.name(), institution, on.toString());
    }

    Slot at(LocalDate otherDay, String otherTime) {
        return new Slot(kind, institution, otherDay, otherTime, note);
    }
}
