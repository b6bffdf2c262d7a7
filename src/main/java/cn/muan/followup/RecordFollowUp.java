package cn.muan.followup;

import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.acts.CaseAct;
import cn.muan.base.Subject;
import cn.muan.forms.FormAnswers;
import cn.muan.policy.Contact;

/** 记录随访: a contact that was made without a task. */
@Component
class RecordFollowUp implements CaseAct {

    private final FollowUps followUps;
    private final FollowUpFiles files;

    RecordFollowUp(FollowUps followUps, FollowUpFiles files) {
        this.followUps = followUps;
        this.files = files;
    }

    @Override
    public String key() {
        return "record-follow-up";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean offered(Subject subject) {
        return followUps.mayRecord(subject);
    }

    @Override
    public Map<String, Object> prefill(Subject subject) {
        return files.prefill(subject);
    }

    @Override
    public void perform(Subject subject, FormAnswers answers) {
        followUps.record(subject, ContactMade.of(Contact.of(answers.text("contact").orElse("")), answers));
    }
}
