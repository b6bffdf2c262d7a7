package cn.muan.ambulance;

/** Where a run stands; one stage follows the other, none is passed over, except that a run may be cancelled or found impossible on the way. */
public enum RunStage {
    ORDERED, DISPATCHED, ON_SCENE, LEFT, ARRIVED, CANCELLED, IMPOSSIBLE;

    public boolean ended() {
        return this == ARRIVED || this == CANCELLED || this == IMPOSSIBLE;
    }
}
