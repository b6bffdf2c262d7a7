package cn.muan.critical;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import cn.muan.base.Refused;

/** Why a woman counts as critical: the WHO near-miss criteria in their groups (domain B4), and diseases that alone threaten her life. */
public enum CriticalCriterion {
    SHOCK(Group.CARDIO), CARDIAC_ARREST(Group.CARDIO), CPR(Group.CARDIO), VASOACTIVE_DRUGS(Group.CARDIO), LACTATE_ABOVE_5(Group.CARDIO),
    PH_BELOW_7_1(Group.CARDIO),
    CYANOSIS(Group.RESP), GASPING(Group.RESP), RESPIRATORY_RATE(Group.RESP), SATURATION_BELOW_90(Group.RESP), OXYGENATION_BELOW_200(Group.RESP),
    VENTILATION(Group.RESP),
    OLIGURIA(Group.RENAL), CREATININE_300(Group.RENAL), DIALYSIS(Group.RENAL),
    CLOT_FAILURE(Group.COAG), PLATELETS_BELOW_50(Group.COAG), RED_CELLS_5_UNITS(Group.COAG),
    JAUNDICE_PREECLAMPSIA(Group.HEPATIC), BILIRUBIN_100(Group.HEPATIC),
    COMA_12_HOURS(Group.NEURO), STROKE(Group.NEURO), STATUS_EPILEPTICUS(Group.NEURO), PARALYSIS(Group.NEURO),
    HYSTERECTOMY(Group.UTERINE),
    SEVERE_PREECLAMPSIA(Group.DISEASE), ECLAMPSIA(Group.DISEASE), POSTPARTUM_HAEMORRHAGE(Group.DISEASE), AMNIOTIC_FLUID_EMBOLISM(Group.DISEASE),
    PLACENTAL_ABRUPTION(Group.DISEASE), UTERINE_RUPTURE(Group.DISEASE), SEPSIS(Group.DISEASE), HEART_FAILURE(Group.DISEASE),
    PULMONARY_EMBOLISM(Group.DISEASE);

    /** An organ system, or the disease; also the key of the checklist in the form. */
    public enum Group {
        CARDIO, RESP, RENAL, COAG, HEPATIC, NEURO, UTERINE, DISEASE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Message key of its name. */
        public String key() {
            return "critical.group." + code();
        }
    }

    private final Group group;

    CriticalCriterion(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }

    /** Whether a survivor with it is a near miss by the WHO; a disease alone makes none. */
    public boolean nearMiss() {
        return group != Group.DISEASE;
    }

    /** As the forms write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Message key of its name. */
    public String key() {
        return "critical.criterion." + code();
    }

    public static List<CriticalCriterion> of(Group group) {
        return Arrays.stream(values()).filter(one -> one.group == group).toList();
    }

    static CriticalCriterion of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst()
                .orElseThrow(() -> new Refused("critical.unknown-criterion"));
    }
}
