package cn.muan.plan;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** How a notice was handed out: when, to whom, what was explained; the relation says who a relative is to her, never a name. */
@Embeddable
public record HandingOut(@Column(name = "handed_on") LocalDate on, @Enumerated(EnumType.STRING) Receiver receiver, String relation,
        String explained, String note, @Column(name = "handed_by") String by) {

    /** Who took the notice and acknowledged it. */
    public enum Receiver { HERSELF, HUSBAND, PARENT, OTHER }

    /** Codes of what was explained. */
    public List<String> topics() {
        return explained == null || explained.isBlank() ? List.of() : List.of(explained.split(" "));
    }
}
