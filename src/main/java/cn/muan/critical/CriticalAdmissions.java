package cn.muan.critical;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CaseAccess.Part;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.ChinaTime;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.directory.Organisation;
import cn.muan.notification.Outbox;
import cn.muan.woman.Departures;
import cn.muan.woman.PregnancySheet;
import cn.muan.woman.Women;

/** A hospital takes a woman as critically ill 收治危重孕产妇, and says how it ended. */
@Service
@Transactional
public class CriticalAdmissions {

    /** A colleague's dialog that was open before may still come in for so long, and is told that she is admitted already. */
    private static final Duration DIALOG_STILL_OPEN = Duration.ofMinutes(30);
    private static final List<Role> TOLD = List.of(Role.RESCUE_TEAM_LEADER, Role.VICE_PRESIDENT, Role.PRESIDENT);

    private final CriticalEpisodes episodes;
    private final CriticalProcess process;
    private final CriticalPlaces places;
    private final CriticalStory story;
    private final CriticalReturn back;
    private final Departures departures;
    private final Women women;
    private final CaseAccess access;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    CriticalAdmissions(CriticalEpisodes episodes, CriticalProcess process, CriticalPlaces places, CriticalStory story, CriticalReturn back,
            Departures departures, Women women, CaseAccess access, Outbox outbox, ApplicationEventPublisher events) {
        this.episodes = episodes;
        this.process = process;
        this.places = places;
        this.story = story;
        this.back = back;
        this.departures = departures;
        this.women = women;
        this.access = access;
        this.outbox = outbox;
        this.events = events;
    }

    /** Whether the current actor's hospital may admit her now; one that has just done so still gets the sentence that she is admitted. */
    @Transactional(readOnly = true)
    public boolean mayAdmit(Subject asked) {
        Subject subject = women.current(asked);
        Optional<Organisation> here = places.treatingHospital(subject);
        return here.isPresent() && departures.of(subject).isEmpty()
                && openEpisode(subject).filter(open -> open.institution().equals(here.get().code()))
                        .filter(open -> open.recordedAt().plus(DIALOG_STILL_OPEN).isBefore(story.now())).isEmpty();
    }

    /** 收治危重孕产妇: what another hospital had open ends as transferred. */
    public void admit(Subject asked, Admission admission) {
        Subject subject = women.current(asked);
        Organisation hospital = places.treatingHospital(subject).orElseThrow(() -> new Refused("critical.not-treating"));
        Actor doctor = places.requireTreating(hospital.code());
        if (departures.of(subject).isPresent()) {
            throw new Refused("woman.departed-already");
        }
        requireTime(subject, admission.admittedAt());
        if (admission.criteria().isEmpty() && admission.reason() == null) {
            throw CriticalStory.refused("reason", "critical.no-criterion");
        }
        leaveFormer(subject, hospital.code(), admission.admittedAt(), doctor);
        access.participate(subject, hospital.code(), Part.TREATING);
        String mch = places.mchOf(hospital.code());
        CriticalEpisode episode = save(new CriticalEpisode(subject, hospital.code(), mch, admission, doctor.name(), story.now()));
        back.admittedAgain(subject, story.now());
        story.act(subject, "admitted", hospital.code(), admission.admittedAt());
        TOLD.forEach(role -> outbox.put("critical:" + episode.id() + ":" + role.code(), new Group(role, hospital.code()).key(), subject,
                "critical.notice.admitted"));
        episode.runsAs(process.admitted(episode));
        events.publishEvent(new CriticalAdmitted(episode.id(), subject, hospital.code(), admission.admittedAt()));
    }

    private CriticalEpisode save(CriticalEpisode episode) {
        try {
            return episodes.saveAndFlush(episode);
        } catch (DataIntegrityViolationException somebodyWasFaster) {
            throw new ConcurrencyFailureException("admitted elsewhere at the same moment", somebodyWasFaster);
        }
    }

    private void requireTime(Subject subject, Instant at) {
        if (at.isAfter(story.now())) {
            throw CriticalStory.refused("admittedAt", "woman.in-the-future");
        }
        PregnancySheet sheet = women.sheet(subject);
        LocalDate on = ChinaTime.dateOf(at);
        if (sheet.dating().began().filter(on::isBefore).isPresent()) {
            throw CriticalStory.refused("admittedAt", "critical.before-the-pregnancy");
        }
        if (sheet.facts().ending() != null && on.isAfter(sheet.facts().ending().puerperiumEnds())) {
            throw CriticalStory.refused("admittedAt", "critical.after-the-puerperium");
        }
    }

    private void leaveFormer(Subject subject, String hospital, Instant at, Actor doctor) {
        openEpisode(subject).ifPresent(former -> {
            if (former.institution().equals(hospital)) {
                throw CriticalStory.refused("admittedAt", "critical.admitted-already", former.recordedBy(), CriticalWords.minute(former.admittedAt()));
            }
            if (at.isBefore(former.admittedAt())) {
                throw CriticalStory.refused("admittedAt", "critical.before-the-former", CriticalWords.minute(former.admittedAt()));
            }
            over(former, Outcome.TRANSFERRED, new Course(List.of(), null, null), doctor.name(), at);
            episodes.flush();
        });
    }

    /** The episode that lasts, for whoever may see the case. */
    @Transactional(readOnly = true)
    public Optional<CriticalEpisode> openEpisode(Subject asked) {
        Subject subject = women.current(asked);
        access.requireSee(subject);
        return episodes.findByOpenSubject(subject.value());
    }

    /** The open episode that the current actor may end or staff: that of the own hospital. */
    @Transactional(readOnly = true)
    public Optional<CriticalEpisode> ownEpisode(Subject subject) {
        Optional<String> here = places.treatingHospital(women.current(subject)).map(Organisation::code);
        return openEpisode(subject).filter(open -> here.filter(open.institution()::equals).isPresent());
    }

    /**
     * What is said at the end of an episode.
     *
     * @param criteria codes met in its course beside those of the admission
     * @param follower who follows a survivor by name (O38), null otherwise
     */
    public record Course(List<String> criteria, String follower, String note) {
    }

    /** 结束危重救治: she survived, goes to another hospital, or was admitted by mistake; a death is recorded by its own act. */
    public void end(Subject subject, Outcome outcome, Instant at, Course course) {
        CriticalEpisode episode = ownEpisode(subject).orElseThrow(() -> new Refused("critical.no-open-episode"));
        Actor doctor = places.requireTreating(episode.institution());
        if (at.isAfter(story.now())) {
            throw CriticalStory.refused("endedAt", "woman.in-the-future");
        }
        if (at.isBefore(episode.admittedAt())) {
            throw CriticalStory.refused("endedAt", "critical.ended-before-admitted");
        }
        if (outcome == Outcome.SURVIVED && course.follower() == null) {
            throw CriticalStory.refused("follower", "critical.follower-needed");
        }
        if (outcome == Outcome.MISTAKEN && course.note() == null) {
            throw CriticalStory.refused("note", "critical.mistake-needs-note");
        }
        over(episode, outcome, course, doctor.name(), at);
        if (outcome == Outcome.MISTAKEN) {
            back.noticeNeededNoMore(episode, story.now());
        }
    }

    /** Ends it in the caller's transaction, for whatever reason; the notice of it is still owed. */
    void over(CriticalEpisode episode, Outcome outcome, Course course, String by, Instant at) {
        episode.end(outcome, course.criteria(), course.follower(), course.note(), by, at);
        back.teamNeededNoMore(episode, story.now());
        process.careEnded(episode.processInstance());
        story.act(episode.subject(), "ended", episode.institution(), outcome.key());
        events.publishEvent(new CriticalEpisodeEnded(episode.id(), episode.subject(), episode.institution(), outcome, episode.nearMiss(), at));
    }
}
