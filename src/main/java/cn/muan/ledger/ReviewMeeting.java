package cn.muan.ledger;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import cn.muan.periodic.PeriodicDuty;

/** Minutes of a monthly review meeting 月调度会. */
@Entity
public class ReviewMeeting {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long dutyId;
    private LocalDate heldOn;
    @Column(columnDefinition = "longtext")
    private String attendance;
    @Column(columnDefinition = "longtext")
    private String decisions;

    protected ReviewMeeting() {
    }

    ReviewMeeting(PeriodicDuty duty, LocalDate heldOn, String attendance, String decisions) {
        this.dutyId = duty.id();
        this.heldOn = heldOn;
        this.attendance = attendance;
        this.decisions = decisions;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public String attendance() {
        return attendance;
    }

    public String decisions() {
        return decisions;
    }
}
