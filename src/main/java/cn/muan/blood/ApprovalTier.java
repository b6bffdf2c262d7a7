package cn.muan.blood;

import cn.muan.access.Role;

/**
 * Who approves blood, by what was asked for her that day: below 800 ml the superior physician, below 1600 ml the head of department, from 1600 ml the
 * medical department (《医疗机构临床用血管理办法》第20条), which in this house is the safety office.
 */
public enum ApprovalTier {
    SUPERIOR(Role.SENIOR_OBSTETRICIAN), HEAD(Role.DEPARTMENT_HEAD), MEDICAL(Role.SAFETY_OFFICE);

    /** One unit comes from 200 ml of whole blood; a dose of platelets is counted alike. */
    static final int ML_PER_UNIT = 200;

    private final Role role;

    ApprovalTier(Role role) {
        this.role = role;
    }

    public Role role() {
        return role;
    }

    /** @param ml volume asked for on one day, millilitres, from 0 */
    static ApprovalTier of(int ml) {
        if (ml < 800) {
            return SUPERIOR;
        }
        return ml < 1600 ? HEAD : MEDICAL;
    }
}
