package cn.muan.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Vital signs on the transfer card, each null where not taken (domain B5).
 *
 * @param systolic    mmHg
 * @param diastolic   mmHg
 * @param pulse       beats a minute
 * @param respiration breaths a minute
 * @param fetalHeart  beats a minute
 */
@Embeddable
public record Vitals(@Column(name = "systolic") Integer systolic, @Column(name = "diastolic") Integer diastolic,
        @Column(name = "pulse") Integer pulse, @Column(name = "respiration") Integer respiration,
        @Column(name = "fetal_heart") Integer fetalHeart) {

    static final Vitals NONE = new Vitals(null, null, null, null, null);
}
