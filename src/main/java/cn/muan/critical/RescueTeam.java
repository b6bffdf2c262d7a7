package cn.muan.critical;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import cn.muan.access.Actor;

/** One version of a rescue team 急救小组: who leads, who speaks with the family, who answers for the hospital, which specialties (S0（五）（十三）, S2 四.8). */
@Entity
public class RescueTeam {

    /** The specialties of the expert group (S0（十三）). */
    public enum Specialty { OBSTETRICS, PAEDIATRICS, INTERNAL_MEDICINE, SURGERY, EMERGENCY, ANAESTHESIA, CRITICAL_CARE, TRANSFUSION }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long episodeId;
    @Column(name = "version_number")
    private int number;
    private long leaderId;
    private String leaderName;
    private long familyDoctorId;
    private String familyDoctorName;
    private Long presidentId;
    private String presidentName;
    private String specialties;
    @Column(columnDefinition = "longtext")
    private String members;
    @Column(columnDefinition = "longtext")
    private String changeReason;
    private Instant formedAt;
    private String formedBy;

    protected RescueTeam() {
    }

    RescueTeam(long episodeId, int number, People people, List<String> specialties, String members, String changeReason, String by, Instant at) {
        this.episodeId = episodeId;
        this.number = number;
        this.leaderId = people.leader().personId();
        this.leaderName = people.leader().name();
        this.familyDoctorId = people.familyDoctor().personId();
        this.familyDoctorName = people.familyDoctor().name();
        this.presidentId = people.president() == null ? null : people.president().personId();
        this.presidentName = people.president() == null ? null : people.president().name();
        this.specialties = CriticalWords.joined(specialties);
        this.members = members;
        this.changeReason = changeReason;
        this.formedBy = by;
        this.formedAt = at;
    }

    /** @param president president or vice-president who answers for the rescue, null where the hospital has none on record */
    record People(Actor leader, Actor familyDoctor, Actor president) {
    }

    public long episodeId() {
        return episodeId;
    }

    /** 1 for the team first formed. */
    public int number() {
        return number;
    }

    public long leaderId() {
        return leaderId;
    }

    public String leaderName() {
        return leaderName;
    }

    public long familyDoctorId() {
        return familyDoctorId;
    }

    /** The one obstetrician who speaks with the family (O49). */
    public String familyDoctorName() {
        return familyDoctorName;
    }

    /** Null where the hospital has no president on record. */
    public Long presidentId() {
        return presidentId;
    }

    public String presidentName() {
        return presidentName;
    }

    public List<Specialty> specialties() {
        return Arrays.stream(specialties.split(" ")).map(code -> CriticalWords.code(Specialty.class, code)).sorted().toList();
    }

    /** Names by specialty as typed, null where none were. */
    public String members() {
        return members;
    }

    /** Why it was changed, null for the first. */
    public String changeReason() {
        return changeReason;
    }

    public Instant formedAt() {
        return formedAt;
    }

    public String formedBy() {
        return formedBy;
    }
}
