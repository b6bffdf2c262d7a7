package cn.muan.risk;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;

import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

import cn.muan.access.Actor;
import cn.muan.base.Subject;

/** A screening 妊娠风险筛查: positive when any item applies (domain B1). */
@Entity
public class Screening {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String subject;
    private String institution;
    private long catalogueId;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "screening_item", joinColumns = @JoinColumn(name = "screening_id"))
    @Column(name = "item_code")
    @Fetch(FetchMode.SUBSELECT)
    private Set<String> items = new HashSet<>();
    private boolean positive;
    private boolean suspectedRed;
    @Embedded
    private Measures measures;
    private String untickedReason;
    private Instant screenedAt;
    private long screenedBy;
    private String screenedByName;

    protected Screening() {
    }

    Screening(Subject subject, String institution, RiskCatalogue catalogue, Collection<RiskItem> chosen, boolean suspectedRed,
            Measures measures, String untickedReason, Actor by, Instant at) {
        this.subject = subject.value();
        this.institution = institution;
        this.catalogueId = catalogue.id();
        chosen.forEach(item -> items.add(item.code()));
        this.positive = !items.isEmpty();
        this.suspectedRed = positive && suspectedRed;
        this.measures = measures;
        this.untickedReason = untickedReason;
        this.screenedAt = at;
        this.screenedBy = by.personId();
        this.screenedByName = by.name();
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

    public boolean positive() {
        return positive;
    }

    /** The clinician thinks of red: the way to the assessment is a matter of hours (A7). */
    public boolean suspectedRed() {
        return suspectedRed;
    }

    public Measures measures() {
        return measures == null ? Measures.NONE : measures;
    }

    /** Why an item that the facts suggest was not chosen, null where all were. */
    public String untickedReason() {
        return untickedReason;
    }

    public Instant screenedAt() {
        return screenedAt;
    }

    public String screenedByName() {
        return screenedByName;
    }

    void moveTo(Subject other) {
        this.subject = other.value();
    }
}
