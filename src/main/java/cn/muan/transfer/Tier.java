package cn.muan.transfer;

import cn.muan.directory.Organisation;
import cn.muan.directory.RescueLevel;

/** The levels by which rescue is called for, one after the other (O42). Source: S2 四.8. */
public enum Tier {
    /** Of the requester's own district or county, its rescue centre above all. */
    DISTRICT,
    /** A municipal rescue centre. */
    MUNICIPAL,
    /** The rescue centre of another district. */
    ELSEWHERE;

    static Tier of(Organisation hospital, String jurisdiction) {
        if (hospital.rescueLevel() == RescueLevel.MUNICIPAL) {
            return MUNICIPAL;
        }
        return hospital.jurisdiction().equals(jurisdiction) ? DISTRICT : ELSEWHERE;
    }

    public String key() {
        return "transfer.tier." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
