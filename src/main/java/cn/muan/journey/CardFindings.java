package cn.muan.journey;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What was found before she was sent, each null where not taken (domain B5).
 *
 * @param systolic     mmHg
 * @param diastolic    mmHg
 * @param respiration  breaths a minute
 * @param pulse        beats a minute
 * @param fetalHeart   beats a minute
 * @param contractions in words
 * @param bloodLoss    millilitres
 * @param labour       how long the stages of labour lasted, in words
 */
@Embeddable
public record CardFindings(@Column(name = "systolic") Integer systolic, @Column(name = "diastolic") Integer diastolic,
        @Column(name = "respiration") Integer respiration, @Column(name = "pulse") Integer pulse, @Column(name = "fetal_heart") Integer fetalHeart,
        @Column(name = "contractions") String contractions, @Column(name = "blood_loss") Integer bloodLoss, @Column(name = "labour") String labour) {

    static final CardFindings NONE = new CardFindings(null, null, null, null, null, null, null, null);
}
