package cn.muan.critical;

import java.time.Instant;

import org.springframework.stereotype.Component;

import cn.muan.base.Subject;

/** What an admission or its end does to work that waits elsewhere: nobody looks for a woman in hospital, nobody staffs a rescue that is over. */
@Component
class CriticalReturn {

    private final Discharges discharges;
    private final CriticalDuties duties;
    private final CriticalProcess process;
    private final CriticalStory story;

    CriticalReturn(Discharges discharges, CriticalDuties duties, CriticalProcess process, CriticalStory story) {
        this.discharges = discharges;
        this.duties = duties;
        this.process = process;
        this.story = story;
    }

    void admittedAgain(Subject subject, Instant at) {
        discharges.findByOpenSubject(subject.value()).ifPresent(left -> {
            left.over(DischargeAgainstAdvice.Result.READMITTED, at);
            discharges.flush();
            duties.cancel(subject, left.occurrence(), at, DischargeTracing.CODES);
            process.womanBack(left.processInstance());
            story.act(subject, "readmitted", left.institution());
        });
    }

    void teamNeededNoMore(CriticalEpisode episode, Instant at) {
        duties.cancel(episode.subject(), episode.occurrence(), at, RescueTeaming.CODES);
    }

    /** She was never critical: nobody need learn of it. */
    void noticeNeededNoMore(CriticalEpisode episode, Instant at) {
        duties.cancel(episode.subject(), episode.occurrence(), at);
        process.admissionCalledOff(episode.processInstance());
    }
}
