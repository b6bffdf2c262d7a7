package cn.muan.casework;

import java.time.LocalDate;

/** What a report tells the MCH institution beside the facts of the case; {@code nextContactOn} is null where no contact is arranged. */
public record ReportContent(String diagnosis, String treatment, String responsiblePhysician, boolean contactArranged,
        LocalDate nextContactOn, String plan, String note) {
}
