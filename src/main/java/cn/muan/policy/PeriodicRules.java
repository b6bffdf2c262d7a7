package cn.muan.policy;

import java.time.LocalDate;
import java.util.List;

import cn.muan.directory.Organisation;

/** Reads which recurring duties an institution has: {@code processes/decisions/periodic.dmn}. */
public interface PeriodicRules {

    /** The duties of the institution on a date, by obligation; empty where no jurisdiction up the line has a rule for its kind. */
    List<PeriodicRule> of(Organisation institution, LocalDate on);
}
