package cn.muan.appointment;

import cn.muan.base.Subject;

/** What the referral of a disabled woman to a rescue centre needs from the process engine. */
public interface RescueReferralProcess {

    /** Id of the user task that asks for the referral. */
    String task();

    /** Begins; an institution that may assess by itself is not asked to refer. */
    void begin(Subject subject, String institution, boolean mayAssess);

    /** She was assessed, or need not be any more: whatever waits is withdrawn. */
    void closed(Subject subject);
}
