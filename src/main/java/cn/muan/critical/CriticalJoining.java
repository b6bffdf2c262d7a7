package cn.muan.critical;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.CurrentActor;
import cn.muan.base.Subject;
import cn.muan.woman.PregnanciesJoined;

/**
 * Two records of one pregnancy become one: episodes and discharges move along, what is under way goes on under the record that stays. Where both have
 * the same under way, that of the record that stays goes on alone. Of a woman who died nothing is joined; a notice kept here was withdrawn.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CriticalJoining {

    private final CriticalEpisodes episodes;
    private final Discharges discharges;
    private final DeathNoticeRecords deaths;
    private final CriticalDuties duties;
    private final CriticalProcess process;
    private final CriticalStory story;
    private final CurrentActor actor;

    CriticalJoining(CriticalEpisodes episodes, Discharges discharges, DeathNoticeRecords deaths, CriticalDuties duties,
            CriticalProcess process, CriticalStory story, CurrentActor actor) {
        this.episodes = episodes;
        this.discharges = discharges;
        this.deaths = deaths;
        this.duties = duties;
        this.process = process;
        this.story = story;
        this.actor = actor;
    }

    @EventListener
    public void on(PregnanciesJoined joined) {
        joinEpisodes(joined.from(), joined.to(), story.now());
        joinDischarges(joined.from(), joined.to(), story.now());
        deaths.findBySubject(joined.from().value()).forEach(notice -> notice.moveTo(joined.to()));
    }

    private void joinEpisodes(Subject from, Subject to, Instant at) {
        Optional<CriticalEpisode> open = episodes.findByOpenSubject(from.value());
        if (open.isPresent() && episodes.findByOpenSubject(to.value()).isPresent()) {
            open.get().end(Outcome.JOINED, List.of(), null, null, actor.require().name(), at);
            duties.supersede(to, open.get().occurrence(), at);
        }
        var moving = episodes.findBySubject(from.value());
        moving.forEach(episode -> {
            process.admissionCalledOff(episode.processInstance());
            episode.moveTo(to);
        });
        episodes.flush();
        moving.stream().filter(episode -> episode.outcome() != Outcome.JOINED && episode.outcome() != Outcome.DIED)
                .forEach(episode -> episode.runsAs(process.admitted(episode)));
    }

    private void joinDischarges(Subject from, Subject to, Instant at) {
        Optional<DischargeAgainstAdvice> open = discharges.findByOpenSubject(from.value());
        if (open.isPresent() && discharges.findByOpenSubject(to.value()).isPresent()) {
            open.get().over(DischargeAgainstAdvice.Result.JOINED, at);
            duties.supersede(to, open.get().occurrence(), at);
        }
        var moving = discharges.findBySubject(from.value());
        moving.forEach(left -> {
            process.dischargeCalledOff(left.processInstance());
            left.moveTo(to);
        });
        discharges.flush();
        moving.stream().filter(CriticalJoining::goesOn).forEach(left -> left.runsAs(process.left(left)));
    }

    /** Of one who came back before it was reported, the report is still owed. */
    private static boolean goesOn(DischargeAgainstAdvice left) {
        return left.open() || left.result() == DischargeAgainstAdvice.Result.READMITTED && left.reportedAt() == null;
    }
}
