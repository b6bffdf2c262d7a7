package cn.muan.access;

/** Professional title 职称 of a physician; O9 (S4 第七条) asks for an associate chief or above. */
public enum Title {
    NONE, RESIDENT, ATTENDING, ASSOCIATE_CHIEF, CHIEF;

    public boolean atLeast(Title other) {
        return compareTo(other) >= 0;
    }
}
