package cn.muan.access;

import java.util.Set;

import cn.muan.base.Subject;

/**
 * Which organisations take part in a case, and so who sees it: a member of a participating organisation, and the
 * overseeing roles ({@link Role#oversees()}) at an organisation of a jurisdiction in which, or below which, a participant lies.
 */
public interface CaseAccess {

    /** Why an organisation takes part. */
    enum Part { BOOKED, FIRST_CONTACT, ASSESSING, REPORTING, MANAGING, RESIDENCE, OVERSIGHT }

    /** Lets the organisation take part from now on; repeating it changes nothing. */
    void participate(Subject subject, String organisation, Part part);

    Set<String> participants(Subject subject);

    boolean maySee(Actor actor, Subject subject);

    /** The current actor, who must be allowed to see the case.
     * @throws org.springframework.security.access.AccessDeniedException otherwise */
    Actor requireSee(Subject subject);

    /** The participants of {@code from} also take part in {@code to}, as when two records turn out to be one woman. */
    void adopt(Subject from, Subject to);
}
