package cn.muan.plan.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.engine.OpenTask;
import cn.muan.plan.Choices;
import cn.muan.risk.RiskRegister;
import cn.muan.woman.Gestation;
import cn.muan.woman.Women;

/** What the forms of this module begin with: facts of the case without identifiers. */
@Component
class CommonFacts {

    private final Women women;
    private final RiskRegister risks;
    private final Directory directory;

    CommonFacts(Women women, RiskRegister risks, Directory directory) {
        this.women = women;
        this.risks = risks;
        this.directory = directory;
    }

    Map<String, Object> of(OpenTask task) {
        Subject subject = task.subject();
        Map<String, Object> values = new HashMap<>();
        values.put("gestation", Optional.ofNullable(women.headingOf(subject).gestation()).map(Gestation::toString).orElse(""));
        risks.standing(subject).flatMap(standing -> standing.severity()).ifPresent(severity -> values.put("severity", severity.code()));
        if (risks.seesInfectious()) {
            values.put("infectious", risks.standing(subject).filter(standing -> standing.infectious()).isPresent() ? "yes" : "no");
        }
        values.put("dueAt", task.due());
        return values;
    }

    /** A read-only select with one option, so that the name follows the language of the reader. */
    void organisation(Map<String, Object> values, String key, String code) {
        values.put(key, code);
        values.put(key + "Options", Choices.organisations(List.of(directory.organisation(code))));
    }
}
