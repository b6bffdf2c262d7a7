package cn.muan.caesarean;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.base.Refused;
import cn.muan.base.Subject;

/** Approval of caesareans (O52, S0（七）): before an elective one by the principal leader; of an emergency by a deputy or the director, recorded afterwards. */
@Service
@Transactional
public class CaesareanApprovals {

    private final CaesareanRecords records;
    private final CaesareanDuties duties;
    private final CaesareanStory story;
    private final OperatingPlace places;
    private final CurrentActor actor;

    CaesareanApprovals(CaesareanRecords records, CaesareanDuties duties, CaesareanStory story, OperatingPlace places, CurrentActor actor) {
        this.records = records;
        this.duties = duties;
        this.story = story;
        this.places = places;
        this.actor = actor;
    }

    /** 审批剖宫产: the principal leader agrees. */
    public void approve(Subject subject) {
        Caesarean open = records.require(subject);
        Actor leader = actor.requireAt(open.institution(), Role.PRESIDENT);
        open.approve(new Approval(leader.name(), Role.PRESIDENT, Approval.Means.IN_PERSON, story.now(), leader.name()));
        duties.meet(subject, CaesareanDuties.GATE, story.now());
        story.tell(subject, "approved", open.institution());
    }

    /** 审批剖宫产: the principal leader does not agree; another one may be decided. */
    public void refuse(Subject subject, String reason) {
        Caesarean open = records.require(subject);
        Actor leader = actor.requireAt(open.institution(), Role.PRESIDENT);
        open.refuse(reason, leader, story.now());
        duties.meet(subject, CaesareanDuties.GATE, story.now());
        story.tell(subject, "not-approved", open.institution());
    }

    /** Those who may agree to the emergency. */
    public List<Actor> approvers(Subject subject) {
        return places.approvers(records.require(subject).institution());
    }

    /** 记录急诊剖宫产审批: who agreed, how and when, in whosever hand.
     * @param approver id of a person who may agree there */
    public void record(Subject subject, long approver, Approval.Means means, Instant at) {
        Caesarean open = records.require(subject);
        Actor writer = actor.requireAt(open.institution(), Role.VICE_PRESIDENT, Role.DEPARTMENT_HEAD, Role.ATTENDING, Role.SENIOR_OBSTETRICIAN);
        if (!open.emergency()) {
            throw new Refused("caesarean.no-emergency");
        }
        Actor who = places.approvers(open.institution()).stream().filter(one -> one.personId() == approver).findFirst()
                .orElseThrow(() -> CaesareanStory.refused("approver", "caesarean.not-an-approver"));
        Optional<Role> role = places.approvingRole(who, open.institution());
        Instant minute = SurgeryTimes.minute(at);
        if (minute.isBefore(open.decidedAt())) {
            throw CaesareanStory.refused("approvedAt", "caesarean.before-decision");
        }
        open.record(new Approval(who.name(), role.orElseThrow(), means, minute, writer.name()));
        duties.meet(subject, CaesareanDuties.RECORD, story.now());
        story.tell(subject, "approval-recorded", open.institution(), "access.role." + role.orElseThrow().code());
    }
}
