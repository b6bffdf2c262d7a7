package cn.muan.ambulance;

import cn.muan.access.Group;
import cn.muan.base.Subject;

/**
 * A wish for a 120 ambulance.
 *
 * @param key         idempotency key, such as {@code transfer:12}
 * @param subject     what the run is about: the pregnancy of the woman carried, or the blood request
 * @param origin      institution to fetch from
 * @param destination institution to carry to
 * @param orderedBy   who orders it (the safety management office orders blood runs, O56)
 */
public record RunOrder(String key, Subject subject, Cargo cargo, String origin, String destination, Group orderedBy) {

    /** What is carried. */
    public enum Cargo { WOMAN, BLOOD }
}
