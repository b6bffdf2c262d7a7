package cn.muan.plan;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What first contact did after the registration.
 *
 * @param on       when the handbook was issued, or the pregnancy found
 * @param topics   codes of the guidance given, or how the pregnancy was found, separated by blanks
 * @param recorded the record was uploaded, or the pregnancy screened
 */
@Embeddable
public record AntenatalRecord(@Column(name = "done_on") LocalDate on, String topics, boolean recorded, String note,
        @Column(name = "done_by") String by) {
}
