package cn.muan.access;

import java.time.Instant;

/** A locked name, for views that explain it. */
public final class LockedForTests {

    private LockedForTests() {
    }

    public static SignInLocked until(Instant instant) {
        return new SignInLocked(instant);
    }
}
