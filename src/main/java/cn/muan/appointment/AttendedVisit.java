package cn.muan.appointment;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import cn.muan.base.Severity;
import cn.muan.base.Subject;

/** She came: a visit with what was done about her colour (O5). */
@Entity
public class AttendedVisit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String subject;
    private Long appointmentId;
    @Enumerated(EnumType.STRING)
    private AppointmentKind kind;
    private String institution;
    private Instant visitedAt;
    @Enumerated(EnumType.STRING)
    private Grading grading;
    @Enumerated(EnumType.STRING)
    private Severity severity;
    @Column(columnDefinition = "longtext")
    private String note;
    private String recordedBy;
    private Instant recordedAt;

    protected AttendedVisit() {
    }

    AttendedVisit(Subject subject, Appointment appointment, RecordVisit visit, String by, Instant at) {
        this.subject = subject.value();
        this.appointmentId = appointment == null ? null : appointment.id();
        this.kind = visit.kind();
        this.institution = visit.institution();
        this.visitedAt = visit.at();
        this.grading = visit.grading();
        this.note = visit.note();
        this.recordedBy = by;
        this.recordedAt = at;
    }

    /** The colour that stood and was confirmed. */
    void confirmed(Severity colour) {
        this.grading = Grading.CONFIRMED;
        this.severity = colour;
    }

    public long id() {
        return id;
    }

    public AppointmentKind kind() {
        return kind;
    }

    public String institution() {
        return institution;
    }

    public Instant visitedAt() {
        return visitedAt;
    }

    /** What was done about her colour, null where the visit asked for nothing. */
    public Grading grading() {
        return grading;
    }

    /** The colour confirmed, null where none was. */
    public Severity severity() {
        return severity;
    }

    public String note() {
        return note;
    }

    public String recordedBy() {
        return recordedBy;
    }
}
