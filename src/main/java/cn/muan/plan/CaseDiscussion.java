package cn.muan.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import cn.muan.base.Subject;

/** A discussion of the case 病例讨论 (S2 四.6): when, which roles took part, what was concluded. */
@Entity
public class CaseDiscussion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String subject;
    private String institution;
    private LocalDate heldOn;
    private String participants;
    @Column(columnDefinition = "longtext")
    private String conclusions;
    private boolean infectious;
    private String recordedBy;
    private Instant recordedAt;

    protected CaseDiscussion() {
    }

    CaseDiscussion(Subject subject, String institution, Held held, boolean infectious, String by, Instant at) {
        this.subject = subject.value();
        this.institution = institution;
        this.heldOn = held.on();
        this.participants = String.join(" ", held.participants());
        this.conclusions = held.conclusions();
        this.infectious = infectious;
        this.recordedBy = by;
        this.recordedAt = at;
    }

    /** What is recorded of a discussion; participants are codes of departments and roles. */
    public record Held(LocalDate on, List<String> participants, String conclusions) {
    }

    void moveTo(Subject to) {
        subject = to.value();
    }

    public String institution() {
        return institution;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    /** Codes of the departments and roles that took part. */
    public List<String> participants() {
        return participants.isBlank() ? List.of() : List.of(participants.split(" "));
    }

    public String conclusions() {
        return conclusions;
    }

    /** Whether she was infectious then; its words are for those who treat her. */
    public boolean infectious() {
        return infectious;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
