package cn.muan.caesarean;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The safety checklist of the birth as filed in her record (S2 四.11); the items that were ticked stand comma-separated. */
@Embeddable
public record SafetyCheck(@Column(name = "checked_items") String items, @Column(name = "check_note", columnDefinition = "longtext") String note,
        @Column(name = "checked_by") String by, @Column(name = "checked_at") Instant at) {

    /** What is to be checked, a default of ours for want of an official form. */
    static final List<String> ITEMS = List.of("identity", "consent", "allergy", "blood", "infection", "neonatal", "count-before", "count-after",
            "placenta", "blood-loss", "newborn-id", "observation");

    SafetyCheck(List<String> items, String note, String by, Instant at) {
        this(String.join(",", items), note, by, at);
    }

    /** Codes of what was checked. */
    public List<String> codes() {
        return items == null || items.isEmpty() ? List.of() : List.of(items.split(","));
    }

    /** How many items there are to check. */
    public int total() {
        return ITEMS.size();
    }
}
