package cn.muan.appointment.process;

import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import cn.muan.appointment.RescueReferrals;
import cn.muan.base.Message;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.worklist.TaskDesk;
import cn.muan.worklist.TaskHeading;

/** Hands a first-contact doctor the referral to a rescue centre. */
@Component
class RescueReferralDesk implements TaskDesk {

    private final RescueReferrals referrals;
    private final TaskFacts tasks;

    RescueReferralDesk(RescueReferrals referrals, TaskFacts tasks) {
        this.referrals = referrals;
        this.tasks = tasks;
    }

    @Override
    public String process() {
        return RescueReferralModel.PROCESS;
    }

    @Override
    public TaskHeading heading(OpenTask task) {
        return tasks.heading(task);
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Map<String, Object> facts = tasks.begin(task);
        facts.put("centres", referrals.centres(task.fact(Fact.INSTITUTION)).stream().map(TaskFacts::option).toList());
        return facts;
    }

    @Override
    public Map<Fact, ?> submit(OpenTask task, Map<String, Object> answers) {
        referrals.refer(task.subject(), task.fact(Fact.INSTITUTION), TaskFacts.text(answers, "centre"), TaskFacts.text(answers, "reason"));
        return Map.of();
    }

    @Override
    public Message basis(OpenTask task) {
        return tasks.basis(task);
    }

    @Override
    public Set<String> obligations(OpenTask task) {
        return tasks.obligations(task);
    }
}
