package cn.muan.casework;

import cn.muan.base.Subject;

/** What moves need from the process engine. */
public interface CaseMoveProcess {

    /** A piece of work that somebody is asked to do about a move. */
    enum Work { ACCEPT_AT_CENTRE, ACCEPT_AT_MCH, DECIDE }

    /** Id of the user task that asks for the work, to which its obligations belong. */
    String taskOf(Work work);

    /** A move was asked for: its receiver is asked. */
    void asked(Subject subject, CaseMove move);

    /** The move was withdrawn or ended with its case: whatever waits is taken back. */
    void calledOff(Subject subject);
}
