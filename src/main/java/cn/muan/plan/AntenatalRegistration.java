package cn.muan.plan;

import java.time.Instant;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.CaseAccess;
import cn.muan.access.CaseAccess.Part;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.plan.PlanProcess.Flow;

/** What first contact owes beside screening, where its jurisdiction says so: the handbook (O2), or the report of a pregnancy found elsewhere (O4). */
@Service
@Transactional
public class AntenatalRegistration {

    private final AntenatalDuties owed;
    private final PlanDuties duties;
    private final PlanProcess process;
    private final PlanStory story;
    private final CaseAccess access;
    private final CurrentActor actor;
    private final Directory directory;

    AntenatalRegistration(AntenatalDuties owed, PlanDuties duties, PlanProcess process, PlanStory story, CaseAccess access,
            CurrentActor actor, Directory directory) {
        this.owed = owed;
        this.duties = duties;
        this.process = process;
        this.story = story;
        this.access = access;
        this.actor = actor;
        this.directory = directory;
    }

    /** Clinics report what they find, everybody else who registers issues the handbook. */
    void registered(Subject subject, String institution, Instant at) {
        Organisation place = directory.organisation(institution);
        AntenatalDuty.Kind kind = place.kind() == Organisation.Kind.CLINIC ? AntenatalDuty.Kind.REPORT : AntenatalDuty.Kind.HANDBOOK;
        if (duties.ruled(kind.obligation(), duties.factsOf(subject), place.jurisdiction(), at)) {
            process.register(owed.saveAndFlush(new AntenatalDuty(subject, institution, place.jurisdiction(), kind, at)));
        }
    }

    /** A handbook is not handed to a woman whose pregnancy ended early. */
    void endedEarly(Subject subject) {
        owed.findByOpenSubject(subject.value()).filter(duty -> duty.kind() == AntenatalDuty.Kind.HANDBOOK).ifPresent(this::withdraw);
    }

    /** She died or left: nothing is handed out or reported of the registration any more. */
    void departed(Subject subject) {
        owed.findByOpenSubject(subject.value()).ifPresent(this::withdraw);
    }

    private void withdraw(AntenatalDuty duty) {
        Subject subject = duty.subject();
        duty.withdraw(story.now());
        duties.cancel(subject, story.now(), duty.kind().obligation());
        process.withdraw(Flow.ANTENATAL_REGISTRATION, subject);
    }

    public void openDuty(Subject subject) {
        AntenatalDuty duty = open(subject);
        duties.open(duty.kind().obligation(), subject, owner(duty), duty.jurisdiction(), duty.openedAt());
    }

    /** 发放手册、指导并上传. */
    public void issueHandbook(Subject subject, AntenatalRecord how) {
        AntenatalDuty duty = done(subject, AntenatalDuty.Kind.HANDBOOK, how);
        story.tell(subject, "handbook-issued", duty.institution());
    }

    /** 报送孕情: the MCH institution of the county takes part from now on. */
    public void report(Subject subject, AntenatalRecord how) {
        AntenatalDuty duty = done(subject, AntenatalDuty.Kind.REPORT, how);
        String mch = directory.mchOf(duty.jurisdiction()).code();
        access.participate(subject, mch, Part.MANAGING);
        story.tell(subject, "pregnancy-reported", duty.institution(), mch);
    }

    private AntenatalDuty done(Subject subject, AntenatalDuty.Kind kind, AntenatalRecord how) {
        AntenatalDuty duty = open(subject);
        actor.requireAt(duty.institution(), Role.FIRST_CONTACT_DOCTOR);
        if (duty.kind() != kind) {
            throw new Refused("plan.registration-settled");
        }
        duty.done(how, story.now());
        duties.meet(subject, kind.obligation(), story.now());
        return duty;
    }

    private static Group owner(AntenatalDuty duty) {
        return new Group(Role.FIRST_CONTACT_DOCTOR, duty.institution());
    }

    private AntenatalDuty open(Subject subject) {
        access.requireSee(subject);
        return owed.findByOpenSubject(subject.value()).orElseThrow(() -> new Refused("plan.registration-settled"));
    }
}
