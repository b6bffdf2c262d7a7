package cn.muan.appointment;

import java.time.Instant;

/**
 * A visit as it is recorded.
 *
 * @param appointment id of the appointment she came for, null where she came without one
 * @param kind        taken from the appointment where there is one
 * @param institution taken from the appointment where there is one
 * @param grading     needed at an antenatal check, null elsewhere
 * @param assessor    who is to assess her again, with {@link Grading#REASSESS}
 * @param reason      why, with {@link Grading#REASSESS}
 */
public record RecordVisit(Long appointment, AppointmentKind kind, String institution, Instant at, Grading grading, String assessor,
        String reason, String note) {

    RecordVisit of(Appointment booked) {
        return new RecordVisit(booked.id(), booked.kind(), booked.institution(), at, grading, assessor, reason, note);
    }
}
