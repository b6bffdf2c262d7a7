package cn.muan.resource;

import cn.muan.access.Group;
import cn.muan.base.Subject;

/** What the filing of liaisons needs from the process engine. */
public interface LiaisonFilingProcess {

    /** Id of the user task in which the change is filed. */
    String filingTask();

    /** A change is to be filed by the owner with the MCH institution: its instance opens the duty. */
    void begin(Subject subject, Group owner, String mch);

    /** Nothing is to be filed any more. */
    void calledOff(Subject subject);
}
