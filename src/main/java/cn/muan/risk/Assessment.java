package cn.muan.risk;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;

import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

import cn.muan.access.Actor;
import cn.muan.access.Title;
import cn.muan.base.Refused;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.policy.CareLevel;

/** A five-colour assessment 妊娠风险评估: a draft that is signed or returned, once. Its signature starts the clocks of T7. */
@Entity
public class Assessment {

    /** How it stands. */
    public enum State { DRAFT, SIGNED, RETURNED }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String subject;
    private String institution;
    private long catalogueId;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "assessment_item", joinColumns = @JoinColumn(name = "assessment_id"))
    @Column(name = "item_code")
    @Fetch(FetchMode.SUBSELECT)
    private Set<String> items = new HashSet<>();
    @Enumerated(EnumType.STRING)
    private State state = State.DRAFT;
    @Enumerated(EnumType.STRING)
    private Severity computed;
    @Enumerated(EnumType.STRING)
    private Severity severity;
    private boolean infectious;
    private String occasion;
    private String reason;
    private String untickedReason;
    @Embedded
    private Measures measures;
    private Instant encounterAt;
    private Instant draftedAt;
    private long draftedBy;
    private String draftedByName;
    private Instant closedAt;
    private long closedBy;
    private String closedByName;
    private String closingReason;
    private Integer careLevel;
    private String careSources;
    @Version
    private int version;

    protected Assessment() {
    }

    /** @throws Refused {@code risk.encounter-in-future}, {@code risk.reason-below} */
    Assessment(AssessmentDraft draft, RiskCatalogue catalogue, String occasion, Actor by, Instant at) {
        if (draft.encounterAt().isAfter(at)) {
            throw new Refused("risk.encounter-in-future");
        }
        var chosen = catalogue.pick(draft.items());
        Grade grade = Grade.of(chosen);
        this.subject = draft.subject().value();
        this.institution = draft.institution();
        this.catalogueId = catalogue.id();
        chosen.forEach(item -> items.add(item.code()));
        this.computed = grade.severity();
        this.severity = draft.decided() == null ? computed : draft.decided();
        this.infectious = grade.infectious();
        this.reason = draft.reason();
        if (belowComputed() && reason == null) {
            throw new Refused("risk.reason-below");
        }
        this.occasion = occasion;
        this.untickedReason = draft.untickedReason();
        this.measures = draft.measures();
        this.encounterAt = draft.encounterAt();
        this.draftedAt = at;
        this.draftedBy = by.personId();
        this.draftedByName = by.name();
    }

    /** Signs the draft; only then does the colour count (T7). A colour below that of the items takes a senior obstetrician's reason.
     * @param senior whether the signer is a senior obstetrician here
     * @throws Refused {@code risk.not-a-draft}, {@code risk.title-needed}, {@code risk.senior-needed} */
    void sign(Actor by, boolean senior, String seniorReason, Instant at) {
        if (!by.title().atLeast(Title.ATTENDING)) {
            throw new Refused("risk.title-needed");
        }
        if (belowComputed() && (!senior || seniorReason == null)) {
            throw new Refused("risk.senior-needed");
        }
        close(State.SIGNED, by, seniorReason, at);
    }

    /** Gives the draft back to be made anew; it stays on record. */
    void giveBack(Actor by, String why, Instant at) {
        if (why == null) {
            throw new Refused("risk.return-reason");
        }
        close(State.RETURNED, by, why, at);
    }

    private void close(State to, Actor by, String why, Instant at) {
        if (state != State.DRAFT) {
            throw new Refused("risk.not-a-draft");
        }
        this.state = to;
        this.closedAt = at;
        this.closedBy = by.personId();
        this.closedByName = by.name();
        this.closingReason = why;
    }

    void care(CareLevel asked) {
        this.careLevel = asked.level();
        this.careSources = String.join("；", asked.articles());
    }

    void moveTo(Subject other) {
        this.subject = other.value();
    }

    public long id() {
        return id;
    }

    public Subject subject() {
        return new Subject(subject);
    }

    public String institution() {
        return institution;
    }

    public long catalogueId() {
        return catalogueId;
    }

    public Set<String> items() {
        return Set.copyOf(items);
    }

    public State state() {
        return state;
    }

    /** The colour the items ask for. */
    public Severity computed() {
        return computed;
    }

    /** The colour the clinician decided on. */
    public Severity severity() {
        return severity;
    }

    public boolean belowComputed() {
        return severity.compareTo(computed) < 0;
    }

    public boolean infectious() {
        return infectious;
    }

    /** Why the woman was assessed again, null for a first assessment. */
    public String occasion() {
        return occasion;
    }

    /** Why the drafter decided as is, null where the items speak for themselves. */
    public String reason() {
        return reason;
    }

    public String untickedReason() {
        return untickedReason;
    }

    public Measures measures() {
        return measures == null ? Measures.NONE : measures;
    }

    public Instant encounterAt() {
        return encounterAt;
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    public String draftedByName() {
        return draftedByName;
    }

    /** When it was signed or returned; null while a draft. */
    public Instant closedAt() {
        return closedAt;
    }

    public String closedByName() {
        return closedByName;
    }

    /** Why it was returned, or why a senior signed below the colour of the items. */
    public String closingReason() {
        return closingReason;
    }

    /** Lowest hospital level at signature, 1–3; 0 where no policy asks for one; null before. Source: O36, O37. */
    public Integer careLevel() {
        return careLevel;
    }

    /** The articles that ask for the care level, empty where none does. */
    public String careSources() {
        return careSources == null ? "" : careSources;
    }

    /** Minutes from the encounter to the signature, whole, rounded down, never negative; empty until signed. Source: domain G5. */
    public Optional<Long> minutesToSignature() {
        return state == State.SIGNED ? Optional.of(Duration.between(encounterAt, closedAt).toMinutes()) : Optional.empty();
    }
}
