package cn.muan.notification;

import java.time.Instant;
import java.util.List;

import cn.muan.access.Group;

/** Who is on duty for a group, so that an alarm at night rings the one who is there; a roster answers, where one is kept. */
public interface OnCall {

    /** Ways to reach those on duty at the instant; empty where no roster says. Addresses are used for delivery alone and never stored with a notice. */
    List<Reach> reach(Group group, Instant at);

    /** How a person on duty is reached; {@code phone} and {@code email} may be null. */
    record Reach(String name, String phone, String email) {
    }
}
