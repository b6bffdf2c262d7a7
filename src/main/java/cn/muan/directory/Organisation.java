package cn.muan.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** An institution with duties; {@code jurisdiction} is the district or city whose policies bind it. */
@Entity
public class Organisation {

    /** What an institution is. Source: domain, actors. */
    public enum Kind {
        HOSPITAL, COMMUNITY_CENTRE, TOWNSHIP_CENTRE, CLINIC, MCH, MUNICIPAL_MCH, SAFETY_MANAGEMENT_OFFICE,
        MUNICIPAL_SAFETY_OFFICE, COMMISSION, MUNICIPAL_COMMISSION, EMS, BLOOD_STATION;

        /** Grass-roots institutions screen but may not grade (O3, O7). */
        public boolean grassRoots() {
            return this == COMMUNITY_CENTRE || this == TOWNSHIP_CENTRE || this == CLINIC;
        }
    }

    @Id
    private String code;
    private String name;
    private String nameEn;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Column(name = "hospital_level")
    private int level;
    private boolean midwifery;
    private boolean safetyOffice;
    private String jurisdiction;
    private boolean active = true;
    @Version
    private Integer version;

    protected Organisation() {
    }

    public Organisation(String code, String name, String nameEn, Kind kind, String jurisdiction) {
        this.code = code;
        this.name = name;
        this.nameEn = nameEn;
        this.kind = kind;
        this.jurisdiction = jurisdiction;
    }

    /** Level 1–3 as licensed, 0 where none is; a midwifery institution 助产机构 has a safety office (O82). */
    public Organisation licensed(int hospitalLevel, boolean midwiferyInstitution, boolean hasSafetyOffice) {
        this.level = hospitalLevel;
        this.midwifery = midwiferyInstitution;
        this.safetyOffice = hasSafetyOffice;
        return this;
    }

    /** Takes over what an administrator entered for the same code; kind and jurisdiction of a house may be corrected too. */
    void correct(Organisation entered) {
        this.name = entered.name;
        this.nameEn = entered.nameEn;
        this.kind = entered.kind;
        this.jurisdiction = entered.jurisdiction;
        licensed(entered.level, entered.midwifery, entered.safetyOffice);
    }

    void activate(boolean nowActive) {
        this.active = nowActive;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String nameEn() {
        return nameEn;
    }

    public Kind kind() {
        return kind;
    }

    public int level() {
        return level;
    }

    public boolean midwifery() {
        return midwifery;
    }

    public boolean safetyOffice() {
        return safetyOffice;
    }

    public String jurisdiction() {
        return jurisdiction;
    }

    public boolean active() {
        return active;
    }

    /** May grade in colours: level 2 or 3 and not grass-roots (O7, S3 二（三）). */
    public boolean mayAssess() {
        return !kind.grassRoots() && level >= 2;
    }
}
