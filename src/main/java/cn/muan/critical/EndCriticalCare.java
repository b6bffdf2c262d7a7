package cn.muan.critical;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.acts.CaseAct;
import cn.muan.base.Subject;
import cn.muan.critical.CriticalCriterion.Group;
import cn.muan.forms.FormAnswers;

/** 结束危重救治: she survived or goes to another hospital. */
@Component
class EndCriticalCare implements CaseAct {

    private final CriticalAdmissions admissions;

    EndCriticalCare(CriticalAdmissions admissions) {
        this.admissions = admissions;
    }

    @Override
    public String key() {
        return "end-critical-care";
    }

    @Override
    public int order() {
        return 14;
    }

    @Override
    public boolean offered(Subject subject) {
        return admissions.ownEpisode(subject).isPresent();
    }

    @Override
    public Map<String, Object> prefill(Subject subject) {
        CriticalEpisode episode = admissions.ownEpisode(subject).orElseThrow();
        Map<String, Object> values = new HashMap<>();
        values.put("admittedAt", episode.admittedAt());
        Arrays.stream(Group.values()).forEach(group -> values.put(group.code(), codes(episode, group)));
        return values;
    }

    private static List<String> codes(CriticalEpisode episode, Group group) {
        return episode.criteria().stream().map(NotedCriterion::criterion).filter(one -> one.group() == group).map(CriticalCriterion::code).toList();
    }

    @Override
    public void perform(Subject subject, FormAnswers answers) {
        admissions.end(subject, CriticalWords.code(Outcome.class, answers.text("outcome").orElseThrow()), answers.instant("endedAt").orElseThrow(),
                new CriticalAdmissions.Course(AdmitCritical.criteria(answers), answers.text("follower").orElse(null), answers.text("note").orElse(null)));
    }
}
