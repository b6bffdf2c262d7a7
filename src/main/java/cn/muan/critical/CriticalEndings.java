package cn.muan.critical;

import java.time.Instant;
import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.CurrentActor;
import cn.muan.base.Subject;
import cn.muan.critical.DischargeAgainstAdvice.Result;
import cn.muan.woman.Departure;
import cn.muan.woman.DepartureWithdrawn;
import cn.muan.woman.WomanDied;
import cn.muan.woman.WomanLeftRegion;

/** A woman dies, leaves the region, or neither after all: what waits for her here ends with it or goes on, in the same transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CriticalEndings {

    private final CriticalEpisodes episodes;
    private final Discharges discharges;
    private final CriticalAdmissions admissions;
    private final DeathNotices deaths;
    private final CriticalDuties duties;
    private final CriticalProcess process;
    private final CriticalStory story;
    private final CurrentActor actor;

    CriticalEndings(CriticalEpisodes episodes, Discharges discharges, CriticalAdmissions admissions, DeathNotices deaths, CriticalDuties duties,
            CriticalProcess process, CriticalStory story, CurrentActor actor) {
        this.episodes = episodes;
        this.discharges = discharges;
        this.admissions = admissions;
        this.deaths = deaths;
        this.duties = duties;
        this.process = process;
        this.story = story;
        this.actor = actor;
    }

    @EventListener
    public void on(WomanDied died) {
        deaths.died(died.subject(), died.at());
        departed(died.subject(), died.at(), Outcome.DIED, Result.DIED);
    }

    @EventListener
    public void on(WomanLeftRegion left) {
        departed(left.subject(), left.at(), Outcome.LEFT_REGION, Result.LEFT_REGION);
    }

    private void departed(Subject subject, Instant at, Outcome outcome, Result result) {
        episodes.findByOpenSubject(subject.value()).ifPresent(open -> admissions.over(open, outcome,
                new CriticalAdmissions.Course(List.of(), null, null), actor.require().name(), at.isBefore(open.admittedAt()) ? open.admittedAt() : at));
        episodes.findBySubject(subject.value()).forEach(episode -> {
            duties.cancel(subject, episode.occurrence(), story.now());
            process.admissionCalledOff(episode.processInstance());
        });
        discharges.findByOpenSubject(subject.value()).ifPresent(left -> left.over(result, story.now()));
        discharges.findBySubject(subject.value()).forEach(left -> {
            duties.cancel(subject, left.occurrence(), story.now());
            process.dischargeCalledOff(left.processInstance());
        });
    }

    /** What a mistaken death or departure ended begins again where it stood. */
    @EventListener
    public void on(DepartureWithdrawn withdrawn) {
        Subject subject = withdrawn.subject();
        boolean death = withdrawn.kind() == Departure.Kind.DEATH;
        if (death) {
            deaths.withdraw(subject, withdrawn.at());
        }
        episodes.findFirstBySubjectOrderByIdDesc(subject.value()).filter(last -> last.outcome() == (death ? Outcome.DIED : Outcome.LEFT_REGION))
                .ifPresent(last -> {
                    last.reopen();
                    episodes.flush();
                    last.runsAs(process.admitted(last));
                });
        discharges.findFirstBySubjectOrderByIdDesc(subject.value()).filter(last -> last.result() == (death ? Result.DIED : Result.LEFT_REGION))
                .ifPresent(last -> {
                    last.reopen();
                    discharges.flush();
                    last.runsAs(process.left(last));
                });
    }
}
