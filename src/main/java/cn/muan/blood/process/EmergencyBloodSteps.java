package cn.muan.blood.process;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.base.Subject;
import cn.muan.blood.BloodHeadings;
import cn.muan.blood.BloodRequests;
import cn.muan.blood.BloodSourcing;
import cn.muan.engine.Fact;

/** What the diagram of a blood request calls. */
@Component("emergencyBlood")
public class EmergencyBloodSteps {

    private static final Actor BLOOD = Actor.system("blood");

    private final BloodRequests requests;
    private final BloodSourcing sourcing;
    private final CurrentActor actor;

    EmergencyBloodSteps(BloodRequests requests, BloodSourcing sourcing, CurrentActor actor) {
        this.requests = requests;
        this.sourcing = sourcing;
        this.actor = actor;
    }

    /** 开立审批时限: before the blood. */
    public void openApproval(DelegateExecution execution) {
        actor.as(BLOOD, () -> requests.openApproval(id(execution)));
    }

    /** 开立补办时限: the paperwork of an emergency is owed afterwards. */
    public void openPaperwork(DelegateExecution execution) {
        actor.as(BLOOD, () -> requests.openApproval(id(execution)));
    }

    /** 按就近原则询问下一持血机构, or nobody is left to ask. */
    public void askNext(DelegateExecution execution) {
        Optional<Group> holder = actor.as(BLOOD, () -> sourcing.askNext(id(execution)));
        execution.setVariable(Fact.HOLDER_FOUND.variable(), holder.isPresent());
        holder.ifPresent(group -> execution.setVariable(Fact.HOLDER_GROUP.variable(), group.key()));
    }

    /** 安排送血: what was confirmed is brought. */
    public void beginDelivery(DelegateExecution execution) {
        actor.as(BLOOD, () -> sourcing.beginDelivery(id(execution)));
    }

    /** 开立协调时限: the safety office looks further. */
    public void openSeeking(DelegateExecution execution) {
        Group office = actor.as(BLOOD, () -> sourcing.openSeeking(id(execution)));
        execution.setVariable(Fact.SAFETY_GROUP.variable(), office.key());
    }

    private static long id(DelegateExecution execution) {
        return BloodHeadings.id(new Subject(execution.getProcessBusinessKey()));
    }
}
