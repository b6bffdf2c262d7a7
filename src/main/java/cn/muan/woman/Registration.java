package cn.muan.woman;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.AuditTrail;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.timeline.Timeline;

/** Registers a woman and her pregnancy once, and says at once when she is registered already (O1, O2). */
@Service
public class Registration {

    private static final Role[] REGISTRARS = {Role.FIRST_CONTACT_DOCTOR, Role.ATTENDING, Role.MATERNAL_WORKER, Role.HIGH_RISK_DESK};
    private static final int SIMILAR_AT_MOST = 5;

    private final WomanFiles files;
    private final RegistrationRules rules;
    private final Residents residents;
    private final Departures departures;
    private final NameKeys nameKeys;
    private final CurrentActor currentActor;
    private final CaseAccess access;
    private final AuditTrail audit;
    private final Timeline timeline;
    private final Directory directory;
    private final ApplicationEventPublisher events;

    Registration(WomanFiles files, RegistrationRules rules, Residents residents, Departures departures, NameKeys nameKeys, CurrentActor currentActor,
            CaseAccess access, AuditTrail audit, Timeline timeline, Directory directory, ApplicationEventPublisher events) {
        this.files = files;
        this.rules = rules;
        this.residents = residents;
        this.departures = departures;
        this.nameKeys = nameKeys;
        this.currentActor = currentActor;
        this.access = access;
        this.audit = audit;
        this.timeline = timeline;
        this.directory = directory;
        this.events = events;
    }

    /** The roles that register at their organisation. */
    public static Set<Role> registrars() {
        return Set.of(REGISTRARS);
    }

    /**
     * Registers, lets the booking organisation and those of her residence take part, and publishes {@link PregnancyRegistered}.
     *
     * @throws FieldsRefused     with every error at its field
     * @throws AlreadyRegistered when the document belongs to a registered woman and no new pregnancy of hers was asked for
     */
    @Transactional
    public Subject register(RegisterWoman typed) {
        Actor actor = currentActor.requireAt(typed.institution(), REGISTRARS);
        directory.organisation(typed.institution());
        RegisterWoman registration = clean(typed);
        rules.check(registration.details(), registration.ending(), files.today());
        Instant now = files.now();
        Woman woman = registration.knownWoman() == null ? first(actor, registration, now) : known(actor, registration);
        Pregnancy pregnancy = files.pregnancies.saveAndFlush(new Pregnancy(woman.id(), registration, now));
        files.flags.replace(pregnancy.id(), registration.flags());
        tell(pregnancy, now);
        return pregnancy.subject();
    }

    /** What {@link #register} would refuse, by field, so that a form can show it beside its own errors. */
    public Map<String, Message> problems(RegisterWoman typed) {
        currentActor.requireRole(REGISTRARS);
        RegisterWoman registration = clean(typed);
        return rules.problems(registration.details(), registration.ending(), files.today());
    }

    /** What the refusal would say for this document, empty when it is new; for a warning while typing. A hit is audited. */
    @Transactional
    public Optional<AlreadyRegistered> alreadyRegistered(IdType type, String number) {
        Actor actor = currentActor.requireRole(REGISTRARS);
        return holder(type, Typed.number(number)).map(woman -> already(actor, woman)).map(found -> {
            audit.record("identity-looked-up", found.latest(), found.visible() ? "own" : "elsewhere");
            return found;
        });
    }

    /** Registered women who may be the same one: same name and birth date, or same phone. Phones of other regions' cases say nothing. */
    @Transactional(readOnly = true)
    public List<SimilarWoman> similar(String name, LocalDate birthDate, String phone) {
        Actor actor = currentActor.requireRole(REGISTRARS);
        var similar = new ArrayList<SimilarWoman>();
        String plainName = Typed.text(name);
        if (plainName != null && birthDate != null) {
            files.women.ofNameAndBirth(plainName, birthDate, Limit.of(SIMILAR_AT_MOST))
                    .forEach(woman -> similar(actor, woman, SimilarWoman.Why.NAME_AND_BIRTH).ifPresent(similar::add));
        }
        String plainPhone = Typed.number(phone);
        if (plainPhone != null) {
            files.women.ofPhone(plainPhone, Limit.of(SIMILAR_AT_MOST)).stream()
                    .map(woman -> similar(actor, woman, SimilarWoman.Why.PHONE)).flatMap(Optional::stream)
                    .filter(found -> found.subject() != null && similar.stream().noneMatch(other -> found.subject().equals(other.subject())))
                    .forEach(similar::add);
        }
        return similar;
    }

    private RegisterWoman clean(RegisterWoman typed) {
        Person person = typed.person().clean();
        if (person.birthDate() == null && person.idType() == IdType.RESIDENT_ID
                && IdentityNumber.problem(person.idNumber(), files.today()).isEmpty()) {
            LocalDate birth = IdentityNumber.of(person.idNumber(), files.today()).birthDate();
            person = new Person(person.name(), person.idType(), person.idNumber(), null, birth, person.phone());
        }
        return new RegisterWoman(typed.institution(), person, typed.residence(), typed.dating(), typed.gravidity(), typed.parity(),
                typed.flags() == null ? Set.of() : typed.flags(), typed.ending(), typed.knownWoman());
    }

    private Woman first(Actor actor, RegisterWoman registration, Instant now) {
        Person person = registration.person();
        holder(person.idType(), person.idNumber()).ifPresent(woman -> {
            throw already(actor, woman);
        });
        try {
            Woman woman = files.women.saveAndFlush(new Woman(person, now, actor.personId()));
            nameKeys.index(woman);
            return woman;
        } catch (DataIntegrityViolationException somebodyWasFaster) {
            throw new Refused("woman.registered-meanwhile");
        }
    }

    private Woman known(Actor actor, RegisterWoman registration) {
        Woman woman = files.women.lock(registration.knownWoman()).orElseThrow(() -> new Refused("woman.unknown"));
        Person typed = registration.person();
        Optional<Woman> holder = holder(typed.idType(), typed.idNumber());
        boolean proven = holder.isPresent() ? holder.get().id() == woman.id() : woman.idType() == IdType.UNKNOWN && seesAny(actor, woman);
        if (!proven || woman.mergedInto() != null) {
            throw new Refused("woman.not-her-document");
        }
        if (files.pregnancies.anyOpen(woman.id())) {
            throw already(actor, woman);
        }
        if (departures.anyDeath(files.pregnancies.findByWomanId(woman.id()))) {
            throw new Refused("woman.died");
        }
        Person stored = woman.person();
        if (stored.name() != null && !stored.name().equals(typed.name())) {
            throw new FieldsRefused(Map.of("name", new Message("woman.name-differs")));
        }
        woman.become(new Person(typed.name(), stored.idType() == IdType.UNKNOWN ? typed.idType() : stored.idType(),
                stored.idType() == IdType.UNKNOWN ? typed.idNumber() : stored.idNumber(), typed.unknownReason(),
                stored.birthDate() == null ? typed.birthDate() : stored.birthDate(), typed.phone()));
        nameKeys.index(woman);
        return woman;
    }

    private void tell(Pregnancy pregnancy, Instant now) {
        Subject subject = pregnancy.subject();
        access.participate(subject, pregnancy.bookedAt(), CaseAccess.Part.BOOKED);
        residents.participate(subject, pregnancy.residence());
        timeline.record(subject, Timeline.Kind.ACT, "timeline.woman.registered", pregnancy.bookedAt());
        audit.record("woman-registered", subject, pregnancy.bookedAt());
        events.publishEvent(new PregnancyRegistered(subject, pregnancy.bookedAt(), now));
        if (pregnancy.ending() != null) {
            timeline.record(subject, Timeline.Kind.ACT, "timeline.woman.ended." + pregnancy.ending().kind(), pregnancy.ending().on());
            events.publishEvent(new PregnancyEnded(subject, pregnancy.ending(), now));
        }
    }

    private Optional<Woman> holder(IdType type, String number) {
        return Optional.ofNullable(Woman.keyOf(type, number)).flatMap(files.women::findByIdentityKey).map(files::current);
    }

    private AlreadyRegistered already(Actor actor, Woman woman) {
        Pregnancy latest = files.pregnancies.latestOf(woman.id()).orElseThrow();
        boolean visible = access.maySee(actor, latest.subject());
        boolean open = files.pregnancies.anyOpen(woman.id());
        String key = !open ? "woman.registered-before" : visible ? "woman.already-registered" : "woman.already-registered-elsewhere";
        return new AlreadyRegistered(key, directory.organisation(latest.bookedAt()).name(), woman.id(), latest.subject(), visible, !open);
    }

    private Optional<SimilarWoman> similar(Actor actor, Woman woman, SimilarWoman.Why why) {
        return files.pregnancies.latestOf(woman.id()).map(latest -> {
            boolean visible = access.maySee(actor, latest.subject());
            return new SimilarWoman(why, visible ? latest.subject() : null,
                    visible ? files.heading(woman, latest).text() : null, directory.organisation(latest.bookedAt()).name());
        });
    }

    private boolean seesAny(Actor actor, Woman woman) {
        return files.pregnancies.findByWomanId(woman.id()).stream().map(Pregnancy::subject)
                .filter(Objects::nonNull).anyMatch(subject -> access.maySee(actor, subject));
    }
}
