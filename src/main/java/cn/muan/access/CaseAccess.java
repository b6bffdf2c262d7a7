package cn.muan.access;

import java.util.Collection;
import java.util.Set;

import cn.muan.base.Subject;

/**
 * Which organisations take part in a case, and so who sees it: a member of a participating organisation, and the
 * overseeing roles ({@link Role#oversees()}) at an organisation of a jurisdiction in which, or below which, a participant lies.
 * Administrators and process owners see no case by that role alone ({@link Role#worksOnCases()}); the system actor sees all.
 */
public interface CaseAccess {

    /** Why an organisation takes part. */
    enum Part { BOOKED, FIRST_CONTACT, ASSESSING, REPORTING, MANAGING, RESIDENCE, OVERSIGHT, BIRTH, ASKED, RECEIVING, TRANSPORT, TREATING, DESTINATION }

    /** Lets the organisation take part from now on; repeating it changes nothing. */
    void participate(Subject subject, String organisation, Part part);

    Set<String> participants(Subject subject);

    boolean maySee(Actor actor, Subject subject);

    /** Those of the subjects the actor may see, in one query; for lists and searches. */
    Set<Subject> visibleAmong(Actor actor, Collection<Subject> subjects);

    /** The actor's field of view, for queries over {@code case_participation}. */
    Sight sightOf(Actor actor);

    /** The current actor, who must be allowed to see the case.
     * @throws org.springframework.security.access.AccessDeniedException otherwise */
    Actor requireSee(Subject subject);

    /** The participants of {@code from} also take part in {@code to}, as when two records turn out to be one woman. */
    void adopt(Subject from, Subject to);

    /**
     * What an actor sees: everything (the system), else cases in which one of the organisations takes part or a participant
     * lies in one of the jurisdictions (already including those below).
     */
    record Sight(boolean everything, Set<String> organisations, Set<String> jurisdictions) {

        public boolean nothing() {
            return !everything && organisations.isEmpty() && jurisdictions.isEmpty();
        }
    }
}
