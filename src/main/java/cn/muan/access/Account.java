package cn.muan.access;

import java.time.Instant;
import java.util.Set;

/** An account as an administrator sees it; {@code lockedUntil} is null when it is not locked. */
public record Account(long personId, String loginName, String displayName, Title title, boolean enabled,
        Instant lockedUntil, Set<Group> groups) {
}
