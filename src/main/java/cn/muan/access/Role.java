package cn.muan.access;

import java.util.Arrays;

/** What a person is at an organisation; with an organisation it makes a {@link Group}. Source: domain roles, chapter C. */
public enum Role {
    FIRST_CONTACT_DOCTOR("first-contact-doctor"),
    ATTENDING("attending"),
    SENIOR_OBSTETRICIAN("senior-obstetrician"),
    DEPARTMENT_HEAD("department-head"),
    SAFETY_OFFICE("safety-office"),
    PRESIDENT("president"),
    VICE_PRESIDENT("vice-president"),
    RESCUE_DUTY("rescue-duty"),
    RESCUE_TEAM_LEADER("rescue-team-leader"),
    BLOOD_BANK("blood-bank"),
    MATERNAL_WORKER("maternal-worker"),
    HIGH_RISK_DESK("high-risk-desk"),
    CASE_MANAGER("case-manager"),
    DISTRICT_SAFETY_OFFICE("district-safety-office"),
    COMMISSION("commission"),
    EMS_DISPATCHER("ems-dispatcher"),
    AMBULANCE_CREW("ambulance-crew"),
    BLOOD_DISPATCHER("blood-dispatcher"),
    AUDITOR("auditor"),
    PROCESS_OWNER("process-owner"),
    ADMINISTRATOR("administrator");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Role of(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown role " + code));
    }

    /** Roles that treat, manage or carry the woman and may see that she is infectious (design, idea 4). */
    public boolean seesInfectious() {
        return switch (this) {
            case FIRST_CONTACT_DOCTOR, ATTENDING, SENIOR_OBSTETRICIAN, DEPARTMENT_HEAD, MATERNAL_WORKER,
                    HIGH_RISK_DESK, CASE_MANAGER, RESCUE_DUTY, RESCUE_TEAM_LEADER, EMS_DISPATCHER, AMBULANCE_CREW -> true;
            default -> false;
        };
    }

    /** Roles that oversee every case in which an organisation of their own jurisdiction takes part. */
    public boolean oversees() {
        return switch (this) {
            case HIGH_RISK_DESK, DISTRICT_SAFETY_OFFICE, COMMISSION, AUDITOR -> true;
            default -> false;
        };
    }

    /** Roles whose work is with cases; running the house or its models is no reason to read one. */
    public boolean worksOnCases() {
        return this != ADMINISTRATOR && this != PROCESS_OWNER;
    }
}
