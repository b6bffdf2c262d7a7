package cn.muan.policy;

/** Which ladder an owner climbs: only midwifery institutions have a safety office (domain C, O82). */
public enum OwnerKind {
    HOSPITAL_WITH_SAFETY_OFFICE("hospital"), WITHOUT_SAFETY_OFFICE("grass-roots"), MCH("mch"), MUNICIPAL_MCH("municipal-mch");

    private final String code;

    OwnerKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
