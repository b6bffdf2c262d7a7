package cn.muan.journey;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.base.Subject;

/** Keeps journeys and their stamps; grants nothing. */
@Component
class JourneyBook {

    private static final int LATEST = 10;

    private final JourneyRecords journeys;
    private final JourneyStamps stamps;
    private final JourneyStory story;
    private final CurrentActor actor;
    private final Clock clock;

    JourneyBook(JourneyRecords journeys, JourneyStamps stamps, JourneyStory story, CurrentActor actor, Clock clock) {
        this.journeys = journeys;
        this.stamps = stamps;
        this.story = story;
        this.actor = actor;
        this.clock = clock;
    }

    Optional<Journey> find(long transferId) {
        return journeys.findByTransferId(transferId);
    }

    Journey of(long transferId) {
        return find(transferId).orElseThrow(() -> new Refused("journey.unknown"));
    }

    Optional<Journey> ofRun(String key) {
        return journeys.findByRunKey(key);
    }

    List<Journey> all(Subject subject) {
        return journeys.findBySubject(subject.value());
    }

    /** The latest, newest first. */
    List<Journey> latest(Subject subject) {
        return journeys.findBySubjectOrderByIdDesc(subject.value(), Limit.of(LATEST));
    }

    /** The one that has not ended, the newest where the outcome of an earlier one is still awaited. */
    Optional<Journey> open(Subject subject) {
        return latest(subject).stream().filter(one -> !one.state().ended()).max(Comparator.comparingLong(Journey::id));
    }

    Journey save(Journey journey) {
        return journeys.saveAndFlush(journey);
    }

    /** A stage that nobody else tells the case thread. */
    void stamp(Journey journey, JourneyStage stage, Instant at) {
        note(journey, stage, at);
        story.stamped(journey, stage, at);
    }

    /** A stage of which the case thread knows already: the transfer tells of acceptance and handover, the ambulance of its run. */
    void note(Journey journey, JourneyStage stage, Instant at) {
        Actor who = actor.require();
        String home = who.system() ? null : who.homeOrganisation();
        stamps.saveAndFlush(new JourneyStamp(journey, stage, at, now(), who.name(), home));
        story.noted(journey);
    }

    void avoid(Journey journey, Predicate<JourneyStage> which) {
        stampsOf(List.of(journey)).stream().filter(stamp -> which.test(stamp.stage())).forEach(JourneyStamp::avoid);
        stamps.flush();
    }

    List<JourneyStamp> stampsOf(List<Journey> of) {
        return of.isEmpty() ? List.of() : stamps.findByJourneyIdInOrderById(of.stream().map(Journey::id).toList());
    }

    /** When the stage was reached last and counts, empty before. */
    Optional<Instant> reachedAt(Journey journey, JourneyStage stage) {
        return stampsOf(List.of(journey)).stream().filter(stamp -> stamp.stage() == stage && !stamp.voided()).map(JourneyStamp::at)
                .reduce((earlier, later) -> later);
    }

    /**
     * The instant meant by a typed minute: the minute that runs is now, the minute of what came before is that instant.
     *
     * @throws FieldsRefused at the field where it is later than now or earlier than what came before
     */
    Instant inOrder(String field, Instant typed, Instant before, String tooEarly) {
        if (typed.isAfter(now())) {
            throw refused(field, "journey.in-the-future");
        }
        if (minute(typed).isBefore(minute(before))) {
            throw refused(field, tooEarly);
        }
        if (minute(typed).equals(minute(now()))) {
            return now();
        }
        return typed.isBefore(before) ? before : typed;
    }

    private static Instant minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }

    static FieldsRefused refused(String field, String key, Object... args) {
        return new FieldsRefused(Map.of(field, new Message(key, args)));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
