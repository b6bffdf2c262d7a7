package cn.muan.bloodbank;

/** ABO group and Rh(D). */
public record BloodGroup(Abo abo, boolean rhPositive) {

    /** The four ABO groups. */
    public enum Abo { O, A, B, AB }
}
