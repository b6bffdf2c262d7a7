package cn.muan.caesarean;

import cn.muan.base.Subject;

/** What this module needs from the process engine. */
public interface CaesareanProcess {

    /** Where the diagram begins. */
    enum Stage { APPROVAL, SURGERY, PAPERS }

    /** Ids of the user tasks that serve the obligation, separated by blanks. */
    String servedBy(String obligation);

    /** Starts the diagram at a stage. */
    void start(Caesarean caesarean, Stage stage, Papers papers);

    /** Whatever waits for the subject's caesarean is withdrawn. */
    void withdraw(Subject subject);

    /** What has still to be written.
     * @param approval  the word of who may agree to an emergency
     * @param checklist the safety checklist of the birth
     * @param review    the reasons why it was late */
    record Papers(boolean approval, boolean checklist, boolean review) {
    }
}
