package cn.muan.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import cn.muan.periodic.PeriodicDuty;

/** A submitted red weekly list or monthly tracking report, kept as it stood at submission; an empty one is a nil report. */
@Entity
public class CaseList {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private long dutyId;
    @Column(columnDefinition = "longtext")
    private String note;
    @OneToMany(mappedBy = "list", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<CaseListRow> rows = new ArrayList<>();

    protected CaseList() {
    }

    CaseList(PeriodicDuty duty, String note) {
        this.dutyId = duty.id();
        this.note = note;
    }

    void add(ManagedCase highRiskCase, Boolean tracked) {
        rows.add(new CaseListRow(this, highRiskCase, tracked));
    }

    /** What was written beside the list, null where nothing. */
    public String note() {
        return note;
    }

    Collection<CaseListRow> rows() {
        return List.copyOf(rows);
    }
}
