package cn.muan.appointment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.AuditTrail;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.appointment.TracingAttempt.Result;
import cn.muan.appointment.TracingEpisode.Outcome;
import cn.muan.appointment.TracingEpisode.State;
import cn.muan.base.ChinaTime;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.notification.Outbox;
import cn.muan.risk.RiskRegister;
import cn.muan.timeline.Timeline;
import cn.muan.timeline.Timeline.Kind;
import cn.muan.woman.Women;

/** The search for a high-risk woman who did not come: traced by her institution, lost, told to the MCH institution, found (O26, O27; S4 第六条). */
@Service
@Transactional
public class WomanTracing {

    private static final int EPISODES = 10;
    private static final int ATTEMPTS = 100;
    /** Somebody knows where she is. */
    private static final Set<Outcome> SEEN = Set.of(Outcome.REACHED, Outcome.FOUND, Outcome.ATTENDED, Outcome.PREGNANCY_ENDED);

    private final TracingEpisodes episodes;
    private final TracingAttempts attempts;
    private final TracingDuties duties;
    private final LostRule rule;
    private final Bookings bookings;
    private final BookingGate gate;
    private final AppointmentRecords appointments;
    private final TracingProcess process;
    private final CarePlaces places;
    private final RiskRegister risks;
    private final Directory directory;
    private final Women women;
    private final CaseAccess access;
    private final CurrentActor actor;
    private final Outbox outbox;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    WomanTracing(TracingEpisodes episodes, TracingAttempts attempts, TracingDuties duties, LostRule rule, Bookings bookings,
            BookingGate gate, AppointmentRecords appointments, TracingProcess process, CarePlaces places, RiskRegister risks,
            Directory directory, Women women, CaseAccess access, CurrentActor actor, Outbox outbox, Timeline timeline,
            AuditTrail audit, ApplicationEventPublisher events) {
        this.episodes = episodes;
        this.attempts = attempts;
        this.duties = duties;
        this.rule = rule;
        this.bookings = bookings;
        this.gate = gate;
        this.appointments = appointments;
        this.process = process;
        this.places = places;
        this.risks = risks;
        this.directory = directory;
        this.women = women;
        this.access = access;
        this.actor = actor;
        this.outbox = outbox;
        this.timeline = timeline;
        this.audit = audit;
        this.events = events;
    }

    /** Begins to trace her, or adds the appointment to the search under way; nobody traces a woman who is not at risk. */
    void missed(Appointment missed) {
        Subject subject = missed.subject();
        if (!highRisk(subject)) {
            return;
        }
        episodes.findByOpenSubject(subject.value()).ifPresentOrElse(open -> {
            missed.tracedBy(open.id());
            tell(open, "missed-again", missed.institution(), missed.on().toString());
        }, () -> begin(missed));
    }

    /** A case in management, or yellow and above, or infectious (S4 第六条「高危孕产妇」). */
    private boolean highRisk(Subject subject) {
        return places.openCase(subject).isPresent() || risks.standing(subject).filter(standing -> standing.infectious()
                || standing.severity().filter(colour -> colour.atLeast(Severity.YELLOW)).isPresent()).isPresent();
    }

    private void begin(Appointment missed) {
        Organisation institution = directory.organisation(missed.institution());
        TracingEpisode opened = store(new TracingEpisode(missed, places.clinicians(institution), helpers(missed.subject(), institution),
                bookings.now()));
        missed.tracedBy(opened.id());
        tell(opened, "tracing-begun", opened.tracing().key());
        process.begin(opened, duties.lostAt(opened));
    }

    private TracingEpisode store(TracingEpisode opened) {
        try {
            return episodes.saveAndFlush(opened);
        } catch (DataIntegrityViolationException twice) {
            throw new ConcurrencyFailureException("opened elsewhere at the same moment", twice);
        }
    }

    private TracingEpisode.Helpers helpers(Subject subject, Organisation institution) {
        String mch = places.mchOf(subject, institution);
        return new TracingEpisode.Helpers(mch, directory.organisation(mch).jurisdiction(), places.centreOf(subject).orElse(null));
    }

    /** Opens what is owed next before its task begins, and says which task that is; empty where nothing is left to do. */
    public Optional<TracingProcess.Work> openNext(Subject subject) {
        return episodes.findByOpenSubject(subject.value()).map(open -> switch (open.state()) {
            case TRACING -> duties.openTracing(open, attempts.findByEpisodeIdAndResult(open.id(), Result.NOT_REACHED));
            case LOST -> duties.openTelling(open);
            default -> duties.openHelp(open);
        });
    }

    /**
     * The institution tried to reach her. Reached, the search is over with a new day or the reason why none; failed on the last of the dates
     * that {@link LostRule} counts, she is lost.
     */
    public void recordAttempt(Subject asked, Contact contact, NextVisit next) {
        TracingEpisode episode = open(asked);
        Actor who = actor.requireAt(episode.tracing().organisation(), episode.tracing().role());
        episode.require(State.TRACING);
        requireSound(episode, contact);
        if (contact.reached()) {
            agree(episode, next, who);
        }
        record(episode, contact, contact.reached() ? Result.REACHED : Result.NOT_REACHED, episode.institution());
        duties.tried(episode, bookings.now());
        if (contact.reached()) {
            close(episode, Outcome.REACHED);
        } else if (rule.lost(attempts.findByEpisodeIdAndResult(episode.id(), Result.NOT_REACHED).stream().map(TracingAttempt::date).toList())) {
            lose(episode);
        }
    }

    /** The day until which somebody should have reached her is over. */
    public void lostByTime(Subject subject) {
        episodes.findByOpenSubject(subject.value()).filter(open -> open.state() == State.TRACING).ifPresent(this::lose);
    }

    private void lose(TracingEpisode episode) {
        Instant now = bookings.now();
        episode.lost(now);
        duties.lost(episode, now);
        episode.helpedBy(helpers(episode.subject(), directory.organisation(episode.institution())));
        tell(episode, "lost", episode.institution());
        events.publishEvent(new WomanLost(episode.subject(), now));
    }

    /** The institution tells the MCH institution, which helps from now on with the centre where she lives (S4 第六条「协助追踪」). */
    public void tellMch(Subject asked, String words) {
        TracingEpisode episode = open(asked);
        Actor who = actor.requireAt(episode.tracing().organisation(), episode.tracing().role());
        Instant now = bookings.now();
        episode.told(who.name(), words, now);
        access.participate(episode.subject(), episode.mch(), CaseAccess.Part.OVERSIGHT);
        if (episode.centre() != null) {
            access.participate(episode.subject(), episode.centre(), CaseAccess.Part.RESIDENCE);
        }
        duties.told(episode, now);
        tell(episode, "told-mch", episode.institution(), episode.mch());
    }

    /** The MCH institution looked for her; found, the search is over.
     * @return whether she was found */
    public boolean helpAsMch(Subject asked, Contact contact) {
        TracingEpisode episode = open(asked);
        return help(episode, contact, new Group(Role.HIGH_RISK_DESK, episode.mch()));
    }

    /** The centre where she lives looked for her; found, the search is over.
     * @return whether she was found */
    public boolean helpAsCentre(Subject asked, Contact contact) {
        TracingEpisode episode = open(asked);
        if (episode.centre() == null) {
            throw new Refused("appointment.tracing-over");
        }
        return help(episode, contact, new Group(Role.MATERNAL_WORKER, episode.centre()));
    }

    private boolean help(TracingEpisode episode, Contact contact, Group helper) {
        actor.requireAt(helper.organisation(), helper.role());
        episode.require(State.TOLD);
        requireSound(episode, contact);
        record(episode, contact, contact.reached() ? Result.FOUND : Result.NOT_REACHED, helper.organisation());
        if (contact.reached()) {
            close(episode, Outcome.FOUND);
        }
        return contact.reached();
    }

    /** Anybody who sees the case and works on it may say at any time that she was found. */
    public void recordFound(Subject asked, Instant at, String note) {
        if (!mayRecordFound(asked)) {
            throw new Refused("appointment.tracing-over");
        }
        TracingEpisode episode = open(asked);
        Actor who = actor.require();
        var contact = new Contact(at, true, note);
        requireSound(episode, contact);
        record(episode, contact, Result.FOUND, who.homeOrganisation().isEmpty() ? episode.institution() : who.homeOrganisation());
        close(episode, Outcome.FOUND);
        process.closed(episode.subject());
    }

    /** Whether she is being traced and the current actor may say that she was found: everybody who sees the case but those who only audit. */
    @Transactional(readOnly = true)
    public boolean mayRecordFound(Subject asked) {
        Actor who = access.requireSee(women.current(asked));
        return (who.system() || who.groups().stream().anyMatch(group -> group.role() != Role.AUDITOR && group.role().worksOnCases()))
                && episodes.findByOpenSubject(women.current(asked).value()).isPresent();
    }

    /** The search ends because of something else that happened: she came, the pregnancy or the case ended. */
    void end(Subject subject, Outcome how) {
        episodes.findByOpenSubject(subject.value()).ifPresent(open -> {
            close(open, how);
            process.closed(subject);
        });
    }

    /** Two records of one pregnancy: a search goes on under the one that goes on; of two, the one under way there goes on. */
    void move(Subject from, Subject to) {
        episodes.findByOpenSubject(from.value()).ifPresent(open -> {
            process.closed(from);
            if (episodes.findByOpenSubject(to.value()).isPresent()) {
                open.close(Outcome.JOINED, null, bookings.now());
                episodes.saveAndFlush(open);
            } else {
                open.moveTo(to);
                episodes.saveAndFlush(open);
                process.begin(open, duties.lostAt(open));
            }
        });
        episodes.moveClosed(from.value(), to.value());
    }

    private void agree(TracingEpisode episode, NextVisit next, Actor who) {
        if (next.on() == null) {
            if (next.reason() == null || next.reason().isBlank()) {
                throw refused("reason", new Message("appointment.no-next-visit-reason"));
            }
            return;
        }
        Slot slot = appointments.findById(episode.appointmentId()).orElseThrow().slot().at(next.on(), next.time());
        bookings.problems(episode.subject(), slot).values().stream().findFirst().ifPresent(problem -> {
            throw refused("newDate", problem);
        });
        gate.ask(episode.subject(), slot.kind(), directory.organisation(slot.institution()), bookings.now()).ifPresent(barrier -> {
            throw refused("newDate", barrier.message());
        });
        bookings.make(episode.subject(), slot, Passage.FREE, who.name());
    }

    private void requireSound(TracingEpisode episode, Contact contact) {
        if (contact.at().isAfter(bookings.now())) {
            throw refused("contactAt", new Message("appointment.contact-future"));
        }
        if (ChinaTime.dateOf(contact.at()).isBefore(episode.missedOn())) {
            throw refused("contactAt", new Message("appointment.contact-before-missed", episode.missedOn().toString()));
        }
    }

    private void record(TracingEpisode episode, Contact contact, Result result, String organisation) {
        attempts.saveAndFlush(new TracingAttempt(episode, contact, result, organisation, actor.require().name(), bookings.now()));
        tell(episode, result == Result.NOT_REACHED ? "not-reached" : "reached", organisation);
    }

    private void close(TracingEpisode episode, Outcome how) {
        boolean wasLost = episode.lostAt() != null;
        boolean wasTold = episode.toldAt() != null;
        Instant now = bookings.now();
        Actor who = actor.require();
        episode.close(how, who.system() ? null : who.name(), now);
        episodes.flush();
        duties.closed(episode, now);
        tell(episode, "tracing-over", "appointment.outcome." + how.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        if (wasLost) {
            outbox.put("tracing-over:" + episode.id(), episode.tracing().key(), episode.subject(), "appointment.notice.tracing-over");
        }
        if (wasTold) {
            outbox.put("tracing-over:" + episode.id() + ":mch", new Group(Role.HIGH_RISK_DESK, episode.mch()).key(), episode.subject(),
                    "appointment.notice.tracing-over");
        }
        if (wasLost && SEEN.contains(how)) {
            events.publishEvent(new WomanFound(episode.subject(), now));
        }
    }

    private TracingEpisode open(Subject asked) {
        Subject subject = women.current(asked);
        access.requireSee(subject);
        return episodes.findByOpenSubject(subject.value()).orElseThrow(() -> new Refused("appointment.tracing-over"));
    }

    /** The search under way, empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<TracingEpisode> underWay(Subject asked) {
        Subject subject = women.current(asked);
        access.requireSee(subject);
        return episodes.findByOpenSubject(subject.value());
    }

    /** The latest ten searches, newest first. */
    @Transactional(readOnly = true)
    public List<TracingEpisode> of(Subject asked) {
        Subject subject = women.current(asked);
        access.requireSee(subject);
        return episodes.findBySubjectOrderByIdDesc(subject.value(), Limit.of(EPISODES));
    }

    /** The latest hundred attempts of a search, newest first. */
    @Transactional(readOnly = true)
    public List<TracingAttempt> attempts(TracingEpisode of) {
        access.requireSee(of.subject());
        return attempts.findByEpisodeIdOrderByIdDesc(of.id(), Limit.of(ATTEMPTS));
    }

    private void tell(TracingEpisode about, String what, Object... args) {
        timeline.record(about.subject(), what.equals("told-mch") ? Kind.HANDOVER : Kind.ACT, "timeline.appointment." + what, args);
        audit.record("tracing-" + what, about.subject(), String.valueOf(about.id()));
    }

    private static FieldsRefused refused(String field, Message why) {
        return new FieldsRefused(Map.of(field, why));
    }
}
