package cn.muan.policy;

/**
 * How N日内 is counted (T2): {@code ELAPSED} N×24 h from the trigger, the safer default; {@code CALENDAR} leaves the day of the trigger
 * out and ends at 24:00 of day D+N.
 */
public enum DayCount {
    ELAPSED, CALENDAR
}
