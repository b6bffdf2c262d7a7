package cn.muan.caesarean;

/** Whether approval comes before the operation (S0（七）「非急诊」) or may follow it (G1). */
public enum Urgency {
    ELECTIVE, EMERGENCY
}
