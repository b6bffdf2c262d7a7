package cn.muan.journey;

import java.util.Locale;

/** What is stamped on the way, in its order. */
public enum JourneyStage {
    ACCEPTED, ORDERED, DISPATCHED, ON_SCENE, LEFT, ARRIVED, GREEN_CHANNEL, HANDED_OVER;

    /** Message key of its name. */
    public String key() {
        return "journey.stage." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean before(JourneyStage other) {
        return compareTo(other) < 0;
    }

    /** What is void once a vehicle does not carry her after all. */
    boolean ofVehicle() {
        return this == ORDERED || this == DISPATCHED || this == ON_SCENE || this == LEFT;
    }
}
