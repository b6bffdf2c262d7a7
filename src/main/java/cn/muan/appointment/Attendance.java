package cn.muan.appointment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.AuditTrail;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.base.ChinaTime;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.obligation.Duty;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligations;
import cn.muan.risk.FirstContacts;
import cn.muan.risk.RiskRegister;
import cn.muan.risk.RiskSigned;
import cn.muan.risk.RiskStanding;
import cn.muan.timeline.Timeline;
import cn.muan.woman.Women;

/** Records that she came. At every antenatal check her colour is confirmed or an assessment asked for, or the institution owes that (O5). */
@Service
@Transactional
public class Attendance {

    static final String CODE = "O5";
    private static final int MISSED_DAYS = 7;
    private static final int WINDOW = 50;

    private final AppointmentRecords appointments;
    private final AttendedVisits visits;
    private final Bookings bookings;
    private final WomanTracing tracing;
    private final AppointmentProcess process;
    private final Obligations obligations;
    private final RiskRegister risks;
    private final FirstContacts firstContacts;
    private final CarePlaces places;
    private final Directory directory;
    private final Women women;
    private final CaseAccess access;
    private final CurrentActor actor;
    private final Timeline timeline;
    private final AuditTrail audit;

    Attendance(AppointmentRecords appointments, AttendedVisits visits, Bookings bookings, WomanTracing tracing,
            AppointmentProcess process, Obligations obligations, RiskRegister risks, FirstContacts firstContacts, CarePlaces places,
            Directory directory, Women women, CaseAccess access, CurrentActor actor, Timeline timeline, AuditTrail audit) {
        this.appointments = appointments;
        this.visits = visits;
        this.bookings = bookings;
        this.tracing = tracing;
        this.process = process;
        this.obligations = obligations;
        this.risks = risks;
        this.firstContacts = firstContacts;
        this.places = places;
        this.directory = directory;
        this.women = women;
        this.access = access;
        this.actor = actor;
        this.timeline = timeline;
        this.audit = audit;
    }

    /** Records a visit by somebody who treats at the institution; a search for her is over.
     * @throws FieldsRefused with every error at its field */
    public AttendedVisit record(Subject asked, RecordVisit typed) {
        Subject subject = women.current(asked);
        Actor who = access.requireSee(subject);
        Appointment booked = typed.appointment() == null ? null : booked(subject, typed.appointment());
        RecordVisit visit = booked == null ? typed : typed.of(booked);
        requireTreats(who, visit.institution());
        requireSound(subject, visit, booked);
        access.participate(subject, visit.institution(), CaseAccess.Part.BOOKED);
        AttendedVisit recorded = visits.save(new AttendedVisit(subject, booked, visit, who.name(), bookings.now()));
        if (booked != null) {
            attend(booked, who);
        }
        timeline.record(subject, Timeline.Kind.ACT, "timeline.appointment.attended", visit.institution(), visit.kind().key(), visit.at());
        audit.record("visit-recorded", subject, String.valueOf(recorded.id()));
        tracing.end(subject, TracingEpisode.Outcome.ATTENDED);
        grade(subject, visit, recorded);
        return recorded;
    }

    private Appointment booked(Subject subject, long id) {
        return appointments.findByIdAndSubject(id, subject.value())
                .filter(one -> one.booked() || one.state() == Appointment.State.MISSED)
                .orElseThrow(() -> new FieldsRefused(Map.of("appointment", new Message("appointment.not-booked"))));
    }

    private void requireTreats(Actor who, String institution) {
        if (!who.system() && who.groups().stream()
                .noneMatch(group -> group.organisation().equals(institution) && AppointmentBook.clinical(group.role()))) {
            throw new FieldsRefused(Map.of("institution", new Message("appointment.not-your-institution")));
        }
    }

    private void requireSound(Subject subject, RecordVisit visit, Appointment booked) {
        var errors = new LinkedHashMap<String, Message>();
        if (visit.at().isAfter(bookings.now())) {
            errors.put("visitAt", new Message("appointment.visit-future"));
        } else if (ChinaTime.dateOf(visit.at()).isBefore(ChinaTime.dateOf(women.facts(subject).registeredAt()))) {
            errors.put("visitAt", new Message("appointment.before-registration"));
        } else if (booked != null && booked.state() == Appointment.State.MISSED && ChinaTime.dateOf(visit.at()).isAfter(booked.on())) {
            errors.put("appointment", new Message("appointment.missed-came-later"));
        }
        gradingProblem(subject, visit, errors);
        if (!errors.isEmpty()) {
            throw new FieldsRefused(errors);
        }
    }

    private void gradingProblem(Subject subject, RecordVisit visit, Map<String, Message> errors) {
        if (visit.kind() != AppointmentKind.ANTENATAL_CHECK) {
            return;
        }
        if (visit.grading() == null) {
            errors.put("grading", new Message("appointment.grading-missing"));
        } else {
            gradingProblem(subject, visit.grading(), visit.assessor(), errors);
        }
    }

    private void gradingProblem(Subject subject, Grading grading, String assessor, Map<String, Message> errors) {
        var standing = risks.standing(subject);
        if (grading == Grading.CONFIRMED && standing.flatMap(RiskStanding::severity).isEmpty()) {
            errors.put("grading", new Message("appointment.no-colour"));
        } else if (grading == Grading.REASSESS && (assessor == null || assessor.isBlank())) {
            errors.put("assessor", new Message("appointment.assessor-missing"));
        } else if (grading == Grading.REASSESS && firstContacts.underWayAt(subject).contains(assessor)) {
            errors.put("assessor", new Message("appointment.assessment-under-way"));
        }
    }

    private void attend(Appointment booked, Actor who) {
        boolean waiting = booked.booked();
        booked.attended(who.name(), bookings.now());
        if (waiting) {
            process.attended(booked);
        }
    }

    private void grade(Subject subject, RecordVisit visit, AttendedVisit recorded) {
        if (visit.kind() != AppointmentKind.ANTENATAL_CHECK) {
            return;
        }
        Organisation institution = directory.organisation(visit.institution());
        obligations.open(new Duty(CODE, subject, places.clinicians(institution), institution.jurisdiction(), visit.at(),
                risks.careFacts(subject), null, "visit:" + recorded.id()));
        switch (visit.grading()) {
            case CONFIRMED -> recorded.confirmed(confirm(subject, List.of(institution.code())));
            case REASSESS -> reassess(subject, List.of(institution.code()), visit.assessor(), visit.reason());
            default -> timeline.record(subject, Timeline.Kind.ACT, "timeline.appointment.grading-later", institution.code());
        }
    }

    /** Later, at the institution that owes it: the colour is confirmed, or an assessment asked for. */
    public void gradeLater(Subject asked, Grading grading, String assessor, String reason) {
        Subject subject = women.current(asked);
        access.requireSee(subject);
        List<String> owing = owing(subject);
        if (owing.isEmpty() || grading == Grading.LATER) {
            throw new FieldsRefused(Map.of("grading", new Message("appointment.grading-not-owed")));
        }
        var errors = new LinkedHashMap<String, Message>();
        gradingProblem(subject, grading, assessor, errors);
        if (!errors.isEmpty()) {
            throw new FieldsRefused(errors);
        }
        if (grading == Grading.CONFIRMED) {
            confirm(subject, owing);
        } else {
            reassess(subject, owing, assessor, reason);
        }
    }

    private Severity confirm(Subject subject, List<String> institutions) {
        Severity colour = risks.standing(subject).flatMap(RiskStanding::severity).orElseThrow();
        meet(subject, institutions);
        timeline.record(subject, Timeline.Kind.ACT, "timeline.appointment.colour-confirmed", institutions.get(0), colour.code());
        return colour;
    }

    private void reassess(Subject subject, List<String> institutions, String assessor, String reason) {
        firstContacts.requestReassessment(subject, assessor, reason);
        meet(subject, institutions);
    }

    private void meet(Subject subject, List<String> institutions) {
        Instant now = bookings.now();
        open(subject).stream().filter(duty -> institutions.contains(duty.owner().organisation())).forEach(duty -> obligations.meet(duty, now));
    }

    /** An assessment grades her, whoever owed it. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RiskSigned signed) {
        obligations.meet(signed.subject(), Set.of(CODE), signed.signedAt());
    }

    /** She died or left: a visit that was not graded is graded no more. */
    void departed(Subject subject) {
        obligations.cancel(subject, Set.of(CODE), bookings.now());
    }

    /** Institutions where the current actor treats that owe a grading. */
    @Transactional(readOnly = true)
    public List<String> owing(Subject asked) {
        Subject subject = women.current(asked);
        Actor who = access.requireSee(subject);
        List<String> own = institutions(who);
        return open(subject).stream().map(duty -> duty.owner().organisation()).distinct()
                .filter(code -> who.system() || own.contains(code)).toList();
    }

    private List<Obligation> open(Subject subject) {
        return obligations.openOf(subject).stream().filter(duty -> duty.code().equals(CODE)).toList();
    }

    /** Institutions where the current actor treats and so records visits, by code. */
    @Transactional(readOnly = true)
    public List<String> institutions() {
        return institutions(actor.require());
    }

    private static List<String> institutions(Actor who) {
        return who.groups().stream().filter(group -> AppointmentBook.clinical(group.role())).map(Group::organisation).distinct().sorted().toList();
    }

    /** Appointments that a visit recorded now may belong to: booked ones, and those missed in the last week, at the actor's institutions. */
    @Transactional(readOnly = true)
    public List<Appointment> candidates(Subject asked) {
        Subject subject = women.current(asked);
        Actor who = access.requireSee(subject);
        List<String> own = institutions(who);
        var found = new ArrayList<>(appointments.findBySubjectAndStateOrderByOnDateAscTimeOfDayAscIdAsc(subject.value(),
                Appointment.State.BOOKED, Limit.of(WINDOW)));
        found.addAll(appointments.findBySubjectAndStateAndOnDateGreaterThanEqualOrderByOnDateDescIdDesc(subject.value(),
                Appointment.State.MISSED, ChinaTime.dateOf(bookings.now()).minusDays(MISSED_DAYS), Limit.of(WINDOW)));
        return found.stream().filter(one -> who.system() || own.contains(one.institution())).toList();
    }

    /** The latest fifty visits, newest first. */
    @Transactional(readOnly = true)
    public List<AttendedVisit> of(Subject asked) {
        Subject subject = women.current(asked);
        access.requireSee(subject);
        return visits.findBySubjectOrderByIdDesc(subject.value(), Limit.of(WINDOW));
    }

    void move(Subject from, Subject to) {
        visits.move(from.value(), to.value());
    }
}
