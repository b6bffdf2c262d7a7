package cn.muan.woman;

import java.util.LinkedHashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.AuditTrail;
import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.timeline.Timeline;
import cn.muan.worklist.Worklist;

/** Changes a pregnancy that is registered: corrects mistakes and records how it ended. */
@Service
public class Pregnancies {

    private static final Role[] KEEPERS = {Role.FIRST_CONTACT_DOCTOR, Role.ATTENDING, Role.SENIOR_OBSTETRICIAN,
        Role.MATERNAL_WORKER, Role.HIGH_RISK_DESK, Role.CASE_MANAGER};

    private final WomanFiles files;
    private final RegistrationRules rules;
    private final Residents residents;
    private final NameKeys nameKeys;
    private final CurrentActor currentActor;
    private final AuditTrail audit;
    private final Timeline timeline;
    private final Worklist worklist;
    private final ApplicationEventPublisher events;

    Pregnancies(WomanFiles files, RegistrationRules rules, Residents residents, NameKeys nameKeys, CurrentActor currentActor,
            AuditTrail audit, Timeline timeline, Worklist worklist, ApplicationEventPublisher events) {
        this.files = files;
        this.rules = rules;
        this.residents = residents;
        this.nameKeys = nameKeys;
        this.currentActor = currentActor;
        this.audit = audit;
        this.timeline = timeline;
        this.worklist = worklist;
        this.events = events;
    }

    /** The roles that correct details and record endings, of cases they may see. */
    public static Set<Role> keepers() {
        return Set.of(KEEPERS);
    }

    /** Every detail in full, to be corrected for a reason; written to the audit trail. */
    @Transactional
    public PregnancyDetails openForCorrection(Subject subject, String reason) {
        Pregnancy pregnancy = openForChange(subject);
        Women.requireReason(reason);
        audit.record("details-opened", pregnancy.subject(), reason.strip());
        return details(pregnancy);
    }

    /** Corrects a mistake; the audit trail names the fields that changed.
     * @return the keys of the fields that changed */
    @Transactional
    public Set<String> correct(Subject subject, PregnancyDetails typed, String reason) {
        Pregnancy pregnancy = openForChange(subject);
        Women.requireReason(reason);
        var details = new PregnancyDetails(typed.person().clean(), typed.residence(), typed.dating(), typed.gravidity(),
                typed.parity(), typed.flags() == null ? Set.of() : typed.flags());
        rules.check(details, pregnancy.ending(), files.today());
        Set<String> changed = changes(details(pregnancy), details);
        if (changed.isEmpty()) {
            return changed;
        }
        store(pregnancy, details);
        audit.record("details-corrected", pregnancy.subject(), String.join(",", changed) + ": " + reason.strip());
        timeline.record(pregnancy.subject(), Timeline.Kind.ACT, "timeline.woman.corrected", changed.size());
        worklist.refreshHeadings(pregnancy.subject());
        events.publishEvent(new PregnancyCorrected(pregnancy.subject(), changed));
        return changed;
    }

    /**
     * She lives elsewhere from now on: a fact of its own day, no correction of a mistake. The address of before is dropped, because it would lead a
     * home visit to the wrong door.
     *
     * @param community null where no known centre looks after it
     */
    @Transactional
    public void moveResidence(Subject subject, String jurisdiction, String community) {
        Pregnancy pregnancy = openForChange(subject);
        Residence former = pregnancy.residence();
        var residence = new Residence(jurisdiction, community, null, former.hukou());
        rules.checkResidence(residence);
        pregnancy.moveTo(residence);
        residents.participate(pregnancy.subject(), residence);
        audit.record("residence-moved", pregnancy.subject(), place(former) + " -> " + place(residence));
    }

    private static String place(Residence residence) {
        return residence.jurisdiction() + (residence.community() == null ? "" : "/" + residence.community());
    }

    /** Records how and when the pregnancy ended; publishes {@link PregnancyEnded}, from which 42 days count. */
    @Transactional
    public void recordEnding(Subject subject, Ending ending) {
        Pregnancy pregnancy = openForChange(subject);
        if (pregnancy.ending() == null) {
            checkEnding(pregnancy, ending);
        }
        pregnancy.end(ending);
        files.pregnancies.flush();
        audit.record("pregnancy-ended", pregnancy.subject(), ending.kind().name());
        timeline.record(pregnancy.subject(), Timeline.Kind.ACT, "timeline.woman.ended." + ending.kind(), ending.on());
        worklist.refreshHeadings(pregnancy.subject());
        events.publishEvent(new PregnancyEnded(pregnancy.subject(), ending, files.now()));
    }

    /** Corrects a mistaken ending while its puerperium runs; publishes {@link EndingCorrected}, from which what is owed counts anew. */
    @Transactional
    public void correctEnding(Subject subject, Ending ending, String reason) {
        Pregnancy pregnancy = openForChange(subject);
        Women.requireReason(reason);
        requireCorrectable(pregnancy);
        checkEnding(pregnancy, ending);
        Ending former = pregnancy.correctEnding(ending);
        files.pregnancies.flush();
        if (former.equals(ending)) {
            return;
        }
        audit.record("ending-corrected", pregnancy.subject(), former.kind() + " " + former.on() + ": " + reason.strip());
        timeline.record(pregnancy.subject(), Timeline.Kind.ACT, "timeline.woman.ending-corrected", former.kind().key(), former.on(),
                ending.kind().key(), ending.on());
        worklist.refreshHeadings(pregnancy.subject());
        events.publishEvent(new EndingCorrected(pregnancy.subject(), former, ending, files.now()));
    }

    private void requireCorrectable(Pregnancy pregnancy) {
        if (pregnancy.ending() == null) {
            throw new Refused("woman.not-ended");
        }
        if (files.today().isAfter(pregnancy.ending().puerperiumEnds())) {
            throw new Refused("woman.puerperium-over");
        }
    }

    private void checkEnding(Pregnancy pregnancy, Ending ending) {
        var errors = new LinkedHashMap<String, Message>();
        RegistrationRules.ending(errors, ending, files.today());
        if (errors.isEmpty() && ending.at() != null && ending.at().isAfter(files.now())) {
            errors.put("endedTime", new Message("woman.in-the-future"));
        }
        if (errors.isEmpty() && pregnancy.dating().began().filter(ending.on()::isBefore).isPresent()) {
            errors.put("endedOn", new Message("woman.ended-before-begun"));
        }
        if (!errors.isEmpty()) {
            throw new FieldsRefused(errors);
        }
    }

    private Pregnancy openForChange(Subject subject) {
        Pregnancy pregnancy = files.open(subject);
        currentActor.requireRole(KEEPERS);
        return pregnancy;
    }

    private PregnancyDetails details(Pregnancy pregnancy) {
        return new PregnancyDetails(files.womanOf(pregnancy).person(), pregnancy.residence(), pregnancy.dating(),
                pregnancy.gravidity(), pregnancy.parity(), files.flags.of(pregnancy.id()));
    }

    private void store(Pregnancy pregnancy, PregnancyDetails details) {
        Woman woman = files.womanOf(pregnancy);
        refuseAnothersDocument(woman, details.person());
        woman.become(details.person());
        pregnancy.become(details.residence(), details.dating(), details.gravidity(), details.parity());
        try {
            files.women.saveAndFlush(woman);
        } catch (DataIntegrityViolationException somebodyWasFaster) {
            throw new Refused("woman.registered-meanwhile");
        }
        nameKeys.index(woman);
        files.flags.replace(pregnancy.id(), details.flags());
        residents.participate(pregnancy.subject(), details.residence());
    }

    private void refuseAnothersDocument(Woman woman, Person person) {
        String key = Woman.keyOf(person.idType(), person.idNumber());
        if (key != null && files.women.findByIdentityKey(key).filter(other -> other.id() != woman.id()).isPresent()) {
            throw new FieldsRefused(Map.of("idNumber", new Message("woman.document-of-another")));
        }
    }

    private static Set<String> changes(PregnancyDetails from, PregnancyDetails to) {
        var changed = new LinkedHashSet<String>();
        note(changed, "name", from.person().name(), to.person().name());
        note(changed, "idType", from.person().idType(), to.person().idType());
        note(changed, "idNumber", from.person().idNumber(), to.person().idNumber());
        note(changed, "unknownReason", from.person().unknownReason(), to.person().unknownReason());
        note(changed, "birthDate", from.person().birthDate(), to.person().birthDate());
        note(changed, "phone", from.person().phone(), to.person().phone());
        note(changed, "residenceJurisdiction", from.residence().jurisdiction(), to.residence().jurisdiction());
        note(changed, "residenceCommunity", from.residence().community(), to.residence().community());
        note(changed, "address", from.residence().address(), to.residence().address());
        note(changed, "hukou", from.residence().hukou(), to.residence().hukou());
        note(changed, "dating", from.dating().clean(), to.dating().clean());
        note(changed, "gravidity", from.gravidity(), to.gravidity());
        note(changed, "parity", from.parity(), to.parity());
        note(changed, "flags", new TreeSet<>(from.flags()), new TreeSet<>(to.flags()));
        return changed;
    }

    private static void note(Set<String> changed, String field, Object from, Object to) {
        if (!Objects.equals(from, to)) {
            changed.add(field);
        }
    }
}
