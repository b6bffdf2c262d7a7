package cn.muan.resource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import cn.muan.access.Role;

/**
 * A week of an institution's roster.
 *
 * @param monday   its first day
 * @param shifts   those that touch the week, by begin
 * @param gaps     when a role that must be manned at any hour is not
 * @param roles    that stand on the roster
 * @param writable roles whose shifts the reader may write
 */
public record RosterWeek(String institution, LocalDate monday, List<ShiftSheet> shifts, List<Gap> gaps, List<Role> roles, Set<Role> writable) {

    /** Nobody holds the role from one instant to another. */
    public record Gap(Role role, Instant from, Instant to) {
    }
}
