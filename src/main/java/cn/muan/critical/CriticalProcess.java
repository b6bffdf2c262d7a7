package cn.muan.critical;

/** What critical care needs from the process engine; every begin answers the instance's id. */
public interface CriticalProcess {

    /** Ids of the user tasks that serve the obligation. */
    String servedBy(String obligation);

    String admitted(CriticalEpisode episode);

    /** The episode is over: a team that was not formed yet is needed no more, the notice is still owed. */
    void careEnded(String instance);

    /** The woman died or left, or the episode goes on under another record: whatever waits is withdrawn. */
    void admissionCalledOff(String instance);

    String left(DischargeAgainstAdvice discharge);

    /** She is in a hospital again: nobody need look for her any more, the report is still owed. */
    void womanBack(String instance);

    void dischargeCalledOff(String instance);

    String died(DeathNotice notice);

    void deathCalledOff(String instance);
}
