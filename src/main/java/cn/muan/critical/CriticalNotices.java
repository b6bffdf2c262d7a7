package cn.muan.critical;

import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CaseAccess.Part;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.critical.CriticalEpisode.Stage;
import cn.muan.notification.Outbox;

/**
 * Who learns of a critical admission (O48, S4 第十七条): the hospital tells its MCH institution, which reports a resident to its commission and passes
 * another on to the MCH institution of residence; that one acknowledges.
 */
@Service
@Transactional
public class CriticalNotices {

    /** The notice, its passing on, and the acknowledgement by the residence. */
    static final String NOTICE = "O48";
    static final String ROUTING = "O48a";
    static final String ACKNOWLEDGEMENT = "O48b";

    private final CriticalEpisodes episodes;
    private final CriticalDuties duties;
    private final CriticalPlaces places;
    private final CriticalStory story;
    private final CaseAccess access;
    private final CurrentActor actor;
    private final Outbox outbox;

    CriticalNotices(CriticalEpisodes episodes, CriticalDuties duties, CriticalPlaces places, CriticalStory story,
            CaseAccess access, CurrentActor actor, Outbox outbox) {
        this.episodes = episodes;
        this.duties = duties;
        this.places = places;
        this.story = story;
        this.access = access;
        this.actor = actor;
        this.outbox = outbox;
    }

    /** Opens O48 from the admission on; says with which step the notice goes on, {@code DONE} where no rule asks for one. */
    public Stage openNotice(long id) {
        CriticalEpisode episode = of(id);
        if (episode.stage() != Stage.NOTICE) {
            return episode.stage();
        }
        return duties.open(NOTICE, episode.subject(), new Group(Role.ATTENDING, episode.institution()), episode.admittedAt(), episode.occurrence())
                .map(opened -> Stage.NOTICE).orElse(Stage.DONE);
    }

    /** 通报危重孕产妇. */
    public void tellMch(long id, String condition, String treatment) {
        CriticalEpisode episode = of(id);
        Actor doctor = places.requireTreating(episode.institution());
        access.participate(episode.subject(), episode.mchInstitution(), Part.OVERSIGHT);
        episode.notified(condition, treatment, doctor.name(), story.now());
        duties.meet(episode.subject(), episode.occurrence(), story.now(), NOTICE);
        story.handover(episode.subject(), "notified", episode.institution(), episode.mchInstitution());
    }

    /** O48a, owed by the MCH institution from the notice on. */
    public CriticalEpisode openRouting(long id) {
        CriticalEpisode episode = of(id);
        duties.open(ROUTING, episode.subject(), desk(episode.mchInstitution()), episode.notifiedAt(), episode.occurrence());
        return episode;
    }

    /** To whom the MCH institution passes it on: its commission where she is a resident, else the MCH institution of her residence. */
    public Route routeOf(long id) {
        CriticalEpisode episode = of(id);
        Optional<String> elsewhere = places.foreignMch(episode.subject(), episode.mchInstitution());
        String to = elsewhere.or(() -> places.commissionOf(episode.mchInstitution())).orElse(episode.mchInstitution());
        return new Route(elsewhere.isEmpty(), to);
    }

    /** @param to commission of the district of a resident, else MCH institution of residence */
    public record Route(boolean resident, String to) {
    }

    /** 转报危重孕产妇. */
    public Route passOn(long id, String note) {
        CriticalEpisode episode = of(id);
        Actor desk = actor.requireAt(episode.mchInstitution(), Role.HIGH_RISK_DESK);
        Route route = routeOf(id);
        Subject subject = episode.subject();
        episode.routed(route.resident(), route.to(), note, desk.name(), story.now());
        duties.meet(subject, episode.occurrence(), story.now(), ROUTING);
        access.participate(subject, route.to(), route.resident() ? Part.OVERSIGHT : Part.RESIDENCE);
        story.handover(subject, route.resident() ? "reported-to-commission" : "passed-on", episode.mchInstitution(), route.to());
        if (route.resident()) {
            outbox.put("critical:" + id + ":commission", new Group(Role.COMMISSION, route.to()).key(), subject, "critical.notice.reported");
        }
        return route;
    }

    /** O48b, owed by the MCH institution of residence. */
    public CriticalEpisode openAcknowledgement(long id) {
        CriticalEpisode episode = of(id);
        duties.open(ACKNOWLEDGEMENT, episode.subject(), desk(episode.routedTo().orElseThrow()), episode.routedAt(), episode.occurrence());
        return episode;
    }

    /** 接收危重孕产妇通报. */
    public void acknowledge(long id, String reply) {
        CriticalEpisode episode = of(id);
        String mch = episode.routedTo().orElseThrow(() -> new Refused("critical.acknowledged-already"));
        Actor desk = actor.requireAt(mch, Role.HIGH_RISK_DESK);
        episode.acknowledged(reply, desk.name(), story.now());
        duties.meet(episode.subject(), episode.occurrence(), story.now(), ACKNOWLEDGEMENT);
        story.handover(episode.subject(), "acknowledged", mch, episode.mchInstitution());
    }

    /** For whoever may see the case. */
    @Transactional(readOnly = true)
    public CriticalEpisode of(long id) {
        CriticalEpisode found = episodes.findById(id).orElseThrow(() -> new Refused("critical.no-open-episode"));
        access.requireSee(found.subject());
        return found;
    }

    private static Group desk(String mch) {
        return new Group(Role.HIGH_RISK_DESK, mch);
    }
}
