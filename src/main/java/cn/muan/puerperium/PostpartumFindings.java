package cn.muan.puerperium;

import java.time.LocalDate;
import java.util.List;

/**
 * What was found and done at one assessment after a birth.
 *
 * @param on            local day of the assessment
 * @param findings      codes of {@link Finding}
 * @param otherFinding  in words where {@code other} is among them
 * @param systolic      mmHg, null where not measured
 * @param diastolic     mmHg, null where not measured
 * @param moodPositive  low mood, no interest or thoughts of self-harm in the last week
 * @param feeding       breast, mixed, formula, none
 * @param response      treated or reassess where positive, else null
 * @param reassessedAt  institution that is to grade her risk again, null where none is asked
 * @param intervention  what was done about a positive finding
 * @param follower      who follows a critically ill woman by name (S3 二（七）), null where nobody need
 */
public record PostpartumFindings(LocalDate on, List<String> findings, String otherFinding, Integer systolic, Integer diastolic,
        boolean moodPositive, String feeding, String response, String reassessedAt, String intervention, String note, String follower) {

    /** Blood pressure from which on she is positive, mmHg. */
    static final int SYSTOLIC = 140;
    static final int DIASTOLIC = 90;

    public boolean positive() {
        return !findings.isEmpty() || moodPositive || systolic != null && systolic >= SYSTOLIC || diastolic != null && diastolic >= DIASTOLIC;
    }

    boolean asksForReassessment() {
        return positive() && "reassess".equals(response);
    }
}
