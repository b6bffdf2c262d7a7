package cn.muan.followup;

import java.time.LocalDate;
import java.util.Optional;

import cn.muan.policy.CaseFacts;

/**
 * Who follows a woman up and by what facts.
 *
 * @param centre         the community or township centre; empty text where none of the known ones does or none was told yet
 * @param jurisdiction   of the centre, whose rules apply (G9)
 * @param anchor         local date of the last change of severity, from which weeks and months count (G10)
 * @param toldOn         local date on which the centre knows, from which a single visit is owed
 * @param gestationBegan day 0 of the pregnancy, empty where unknown or ended
 */
record Situation(String centre, String jurisdiction, CaseFacts facts, LocalDate anchor, LocalDate toldOn, Optional<LocalDate> gestationBegan) {

    boolean known() {
        return !centre.isEmpty();
    }
}
