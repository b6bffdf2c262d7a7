package cn.muan.risk;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.timeline.Timeline;
import cn.muan.woman.PregnancyFacts;
import cn.muan.woman.Women;

/** Screens at first contact and refers a positive from where nobody may grade (O1, O3). */
@Service
@Transactional
public class ScreeningService {

    private final Screenings screenings;
    private final Catalogues catalogues;
    private final RiskDuties duties;
    private final FirstContacts firstContacts;
    private final Directory directory;
    private final Women women;
    private final CaseAccess access;
    private final CurrentActor currentActor;
    private final Timeline timeline;
    private final Clock clock;

    ScreeningService(Screenings screenings, Catalogues catalogues, RiskDuties duties, FirstContacts firstContacts,
            Directory directory, Women women, CaseAccess access, CurrentActor currentActor, Timeline timeline, Clock clock) {
        this.screenings = screenings;
        this.catalogues = catalogues;
        this.duties = duties;
        this.firstContacts = firstContacts;
        this.directory = directory;
        this.women = women;
        this.access = access;
        this.currentActor = currentActor;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Records a screening by a first-contact doctor of the institution.
     *
     * @throws FieldsRefused where red is suspected without an item, or a suggested item is left out without a reason
     */
    public Screening recordScreening(RecordScreening found) {
        Actor actor = currentActor.requireAt(found.institution(), Role.FIRST_CONTACT_DOCTOR);
        PregnancyFacts woman = women.facts(found.subject());
        RiskCatalogue catalogue = catalogues.current(RiskCatalogue.Kind.SCREENING);
        check(found, catalogue, RiskRegister.facts(woman, found.measures()));
        Screening screening = screenings.save(new Screening(woman.subject(), found.institution(), catalogue, catalogue.pick(found.items()),
                found.suspectedRed(), found.measures(), found.untickedReason(), actor, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        boolean mayAssess = directory.organisation(found.institution()).mayAssess();
        timeline.record(woman.subject(), Timeline.Kind.ACT,
                screening.positive() ? "timeline.risk.screened-positive" : "timeline.risk.screened-negative", screening.items().size());
        duties.screened(screening, mayAssess);
        return screening;
    }

    private void check(RecordScreening found, RiskCatalogue catalogue, RiskFacts facts) {
        if (found.suspectedRed() && found.items().isEmpty()) {
            throw new FieldsRefused(Map.of("items", new Message("risk.suspected-without-item")));
        }
        List<RiskItem> left = catalogues.unticked(catalogue, facts, found.items());
        if (!left.isEmpty() && found.untickedReason() == null) {
            throw RiskRegister.unticked(left);
        }
    }

    /**
     * Refers a positive woman to an institution that may assess and so lets it see the case; O3 stays open until it has signed.
     *
     * @throws Refused {@code risk.may-not-assess}, {@code risk.not-positive}
     */
    public Organisation refer(Subject asked, String institution, String assessingInstitution) {
        currentActor.requireAt(institution, Role.FIRST_CONTACT_DOCTOR);
        Subject subject = women.current(asked);
        access.requireSee(subject);
        if (screenings.findFirstBySubjectOrderByIdDesc(subject.value()).filter(Screening::positive).isEmpty()) {
            throw new Refused("risk.not-positive");
        }
        Organisation assessing = firstContacts.assessor(assessingInstitution);
        access.participate(subject, assessing.code(), CaseAccess.Part.ASSESSING);
        timeline.record(subject, Timeline.Kind.HANDOVER, "timeline.risk.referred", assessing.code());
        return assessing;
    }
}
