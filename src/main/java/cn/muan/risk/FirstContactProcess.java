package cn.muan.risk;

import java.util.Set;

import cn.muan.base.Subject;

/** What risk asks of the process of first contact. */
public interface FirstContactProcess {

    /** A pregnancy was registered at the institution, which screens it and, where it may, assesses it. */
    void begin(Subject subject, String institution, String jurisdiction, boolean mayAssess);

    /** The condition changed: assessed anew at an institution that may. */
    void reassess(Subject subject, String assessingInstitution, String jurisdiction);

    /** Institutions where her screening, referral, assessment or signature waits. */
    Set<String> underWayAt(Subject subject);

    /** Whatever is under way for her ends: her departure leaves nothing to assess. */
    void end(Subject subject);

    /** Ids of the user tasks that serve the obligation, separated by blanks, as {@link cn.muan.obligation.Duty} wants them. */
    String servedBy(String obligation);
}
