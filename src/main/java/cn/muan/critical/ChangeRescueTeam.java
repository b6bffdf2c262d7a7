package cn.muan.critical;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import cn.muan.acts.CaseAct;
import cn.muan.base.Subject;
import cn.muan.forms.FormAnswers;

/** 调整急救小组: the new team is a version of its own; where no rule asks for a team, one may be formed all the same. */
@Component
class ChangeRescueTeam implements CaseAct {

    private final CriticalAdmissions admissions;
    private final RescueTeaming teams;

    ChangeRescueTeam(CriticalAdmissions admissions, RescueTeaming teams) {
        this.admissions = admissions;
        this.teams = teams;
    }

    @Override
    public String key() {
        return "change-rescue-team";
    }

    @Override
    public int order() {
        return 13;
    }

    @Override
    public boolean offered(Subject subject) {
        return admissions.ownEpisode(subject).filter(teams::mayChange).isPresent();
    }

    @Override
    public Map<String, Object> prefill(Subject subject) {
        CriticalEpisode episode = admissions.ownEpisode(subject).orElseThrow();
        Map<String, Object> values = new HashMap<>(teams.choices(episode));
        Optional<RescueTeam> team = teams.latest(episode.id());
        values.put("first", team.isEmpty());
        team.ifPresent(now -> {
            values.put("leader", String.valueOf(now.leaderId()));
            values.put("familyDoctor", String.valueOf(now.familyDoctorId()));
            values.put("president", now.presidentId() == null ? null : String.valueOf(now.presidentId()));
            values.put("specialties", now.specialties().stream().map(CriticalWords::code).toList());
            values.put("members", now.members());
        });
        return values;
    }

    @Override
    public void perform(Subject subject, FormAnswers answers) {
        CriticalEpisode episode = admissions.ownEpisode(subject).orElseThrow();
        teams.form(episode.id(), RescueTeaming.Sheet.of(answers));
    }
}
