package cn.muan.ledger;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import cn.muan.base.Severity;
import cn.muan.base.Subject;

/** One woman on a submitted list as her case stood then: a reference to her, no identifiers. */
@Entity
public class CaseListRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private CaseList list;
    private String subject;
    @Enumerated(EnumType.STRING)
    private Severity severity;
    private boolean infectious;
    private Instant severitySince;
    private String institution;
    private String centre;
    private String caseManagerName;
    private LocalDate nextContactOn;
    private boolean closed;
    private Boolean tracked;

    protected CaseListRow() {
    }

    CaseListRow(CaseList list, ManagedCase of, Boolean tracked) {
        this.list = list;
        this.subject = of.subject().value();
        this.severity = of.severity();
        this.infectious = of.infectious();
        this.severitySince = of.severitySince();
        this.institution = of.institution();
        this.centre = of.community();
        this.caseManagerName = of.caseManager();
        this.nextContactOn = of.nextContactOn();
        this.closed = of.closed();
        this.tracked = tracked;
    }

    /** The case, without a name. */
    public ManagedCase highRiskCase() {
        return new ManagedCase(new Subject(subject), severity, infectious, severitySince, institution, centre, caseManagerName,
                nextContactOn, closed);
    }

    /** Whether she was traced in the month; null on a list that does not ask. */
    public Boolean tracked() {
        return tracked;
    }
}
