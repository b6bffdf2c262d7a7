package cn.muan.directory;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

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
    @Enumerated(EnumType.STRING)
    private RescueLevel rescueLevel = RescueLevel.NONE;
    private String specialties = "";
    private Double latitude;
    private Double longitude;
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

    /** What it can take: the rescue it is designated for, specialties it treats beside the pregnancy, where it stands (null where unknown). */
    public Organisation equipped(RescueLevel rescue, Set<Specialty> treats, Place at) {
        this.rescueLevel = rescue;
        this.specialties = treats.stream().sorted().map(Specialty::name).collect(Collectors.joining(" "));
        this.latitude = at == null ? null : at.latitude();
        this.longitude = at == null ? null : at.longitude();
        return this;
    }

    /** Takes over what an administrator entered for the same code; kind and jurisdiction of a house may be corrected too. */
    void correct(Organisation entered) {
        this.name = entered.name;
        this.nameEn = entered.nameEn;
        this.kind = entered.kind;
        this.jurisdiction = entered.jurisdiction;
        licensed(entered.level, entered.midwifery, entered.safetyOffice);
        equipped(entered.rescueLevel, entered.specialties(), entered.place().orElse(null));
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

    public RescueLevel rescueLevel() {
        return rescueLevel;
    }

    public Set<Specialty> specialties() {
        return specialties.isBlank() ? Set.of()
                : Arrays.stream(specialties.split(" ")).map(Specialty::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** Where it stands, empty where nobody has entered it. */
    public Optional<Place> place() {
        return latitude == null || longitude == null ? Optional.empty() : Optional.of(new Place(latitude, longitude));
    }

    /** Kilometres to another institution as the crow flies, empty where one of the places is unknown. */
    public OptionalDouble kilometresTo(Organisation other) {
        return place().isPresent() && other.place().isPresent()
                ? OptionalDouble.of(place().get().kilometresTo(other.place().get())) : OptionalDouble.empty();
    }

    public String jurisdiction() {
        return jurisdiction;
    }

    public boolean active() {
        return active;
    }

    /** Has obstetric emergency capability: a midwifery institution of level 2 or 3 (O47, S2 四.8). */
    public boolean obstetricEmergency() {
        return midwifery && level >= 2;
    }

    /** May grade in colours: level 2 or 3 and not grass-roots (O7, S3 二（三）). */
    public boolean mayAssess() {
        return !kind.grassRoots() && level >= 2;
    }
}
