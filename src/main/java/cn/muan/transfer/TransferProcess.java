package cn.muan.transfer;

import cn.muan.base.Subject;

/** What transfers need from the process engine. */
public interface TransferProcess {

    /** What a person is asked to do. */
    enum Work { ANSWER, ADMIT, ASSIST, REVIEW, COORDINATE }

    /** Id of the task that serves a duty. */
    String taskOf(Work work);

    /** Begins asking, or where the backstop is assigned already its admission; returns the instance. */
    String begin(Transfer transfer);

    /** Asks one institution; returns the instance. */
    String ask(Subject subject, Transfer transfer, TransferAsk ask);

    /** Asks an institution to stand by the backstop; returns the instance. */
    String assist(Subject subject, TransferAsk ask);

    /** Has a refusal looked at by those who answer for the refuser; returns the instance. */
    String review(Subject subject, TransferAsk ask, String group);

    /** Refused or silent: the next one is asked. */
    void failed(Transfer transfer);

    /** An institution has accepted: asking ends. */
    void accepted(Transfer transfer);

    /** The MCH institution is asked to help. */
    void coordinate(Transfer transfer);

    /** The MCH institution need not help any more. */
    void coordinationOver(Transfer transfer);

    /** Nobody needs to do anything for the transfer any more. */
    void closed(Transfer transfer);

    /** Nobody needs an answer, a confirmation or a review any more. */
    void closed(TransferAsk ask);
}
