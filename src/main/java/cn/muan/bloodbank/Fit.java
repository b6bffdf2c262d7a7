package cn.muan.bloodbank;

/** How well a bag's group fits a woman's, best first. */
public enum Fit {
    /** Her own group. */
    SAME,
    /** An alternative that is safe by the rules. */
    COMPATIBLE,
    /** Only when a life is at stake and nothing else is there: shown with a warning, given by a doctor's decision. */
    LAST_RESORT,
    /** Never. */
    NONE
}
