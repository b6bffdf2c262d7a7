package cn.muan.plan;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

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
import cn.muan.directory.Organisation;
import cn.muan.obligation.Obligation;
import cn.muan.plan.PlanProcess.Flow;
import cn.muan.risk.FirstContacts;

/** Consultations 会诊 (O24): asked by who treats her, answered by a doctor of the institution asked. */
@Service
@Transactional
public class Consultations {

    private final ConsultationRegister consultations;
    private final OpenCases cases;
    private final PlanDuties duties;
    private final PlanProcess process;
    private final PlanStory story;
    private final CaseAccess access;
    private final CurrentActor actor;
    private final FirstContacts hospitals;

    Consultations(ConsultationRegister consultations, OpenCases cases, PlanDuties duties, PlanProcess process, PlanStory story,
            CaseAccess access, CurrentActor actor, FirstContacts hospitals) {
        this.consultations = consultations;
        this.cases = cases;
        this.duties = duties;
        this.process = process;
        this.story = story;
        this.access = access;
        this.actor = actor;
        this.hospitals = hospitals;
    }

    /** Whether the current actor treats her while her case is in management. */
    public boolean mayAsk(Subject subject) {
        return cases.treatingPlace(subject).isPresent() && cases.of(subject).isPresent();
    }

    /** Whom the current actor may ask: hospitals near the own one, the own one first. */
    public List<Organisation> hospitals(Subject subject) {
        return cases.treatingPlace(subject).map(place -> hospitals.assessors(place.jurisdiction())).orElse(List.of());
    }

    /** 邀请会诊: the institution asked takes part from now on. */
    public void ask(Subject subject, Consultation.Asked asked) {
        Actor doctor = access.requireSee(subject);
        if (!mayAsk(subject)) {
            throw new Refused("plan.not-treating");
        }
        Organisation place = cases.treatingPlace(subject).orElseThrow();
        Organisation receiver = hospitals(subject).stream().filter(one -> one.code().equals(asked.institution())).findFirst()
                .orElseThrow(() -> PlanStory.refused("institution", "plan.no-such-hospital"));
        var consultation = consultations.saveAndFlush(new Consultation(subject, place.code(), asked, receiver.jurisdiction(),
                duties.factsOf(subject).infectious(), doctor, story.now()));
        access.participate(subject, receiver.code(), Part.ASSESSING);
        story.tell(subject, asked.urgent() ? "consultation-asked-urgently" : "consultation-asked", place.code(), receiver.code());
        process.consult(consultation);
    }

    /** O24a, or O24b where it is urgent; each consultation is a duty of its own.
     * @return the obligation's id, empty where there is no rule */
    public OptionalLong openDuty(long id) {
        Consultation consultation = of(id);
        return duties.open(consultation.obligation(), consultation.subject(), new Group(Role.ATTENDING, consultation.askedInstitution()),
                consultation.askedJurisdiction(), consultation.askedAt(), consultation.occurrence())
                .map(Obligation::id).map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    /** 答复. */
    public void answer(long id, String words) {
        Consultation consultation = of(id);
        Actor doctor = actor.requireAt(consultation.askedInstitution(), Role.ATTENDING, Role.SENIOR_OBSTETRICIAN);
        consultation.answered(words, doctor, story.now());
        duties.meet(consultation.subject(), consultation.obligation(), consultation.occurrence(), story.now());
        story.tell(consultation.subject(), "consultation-answered", consultation.askedInstitution(), consultation.askingInstitution());
    }

    void caseClosed(Subject subject, Instant at) {
        List<Consultation> open = consultations.findBySubjectAndState(subject.value(), Consultation.State.ASKED);
        open.forEach(consultation -> {
            consultation.withdraw(at);
            duties.cancel(subject, consultation.obligation(), consultation.occurrence(), at);
        });
        if (!open.isEmpty()) {
            process.withdraw(Flow.CONSULTATION, subject);
        }
    }

    /** For who may see the case. */
    public Consultation of(long id) {
        Consultation found = consultations.findById(id).orElseThrow(() -> new Refused("plan.consultation-settled"));
        access.requireSee(found.subject());
        return found;
    }
}
