package cn.muan.casework.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import cn.muan.access.CurrentActor;
import cn.muan.casework.HighRiskCase;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.engine.OpenTask;
import cn.muan.risk.RiskRegister;
import cn.muan.woman.Gestation;
import cn.muan.woman.Women;

/** Facts with which every form about a case begins, without identifiers. */
@Component
class FormFacts {

    private final Directory directory;
    private final Women women;
    private final CurrentActor actor;

    FormFacts(Directory directory, Women women, CurrentActor actor) {
        this.directory = directory;
        this.women = women;
        this.actor = actor;
    }

    Map<String, Object> of(OpenTask task, HighRiskCase of) {
        var facts = new HashMap<String, Object>();
        facts.put("severity", of.severity().code());
        facts.put("confirmedAt", of.severitySince());
        facts.put("dueAt", task.due());
        facts.put("gestation", Optional.ofNullable(women.headingOf(of.subject()).gestation()).map(Gestation::toString).orElse(""));
        if (RiskRegister.seesInfectious(actor.require())) {
            facts.put("infectious", of.infectious() ? "yes" : "no");
        }
        organisation(facts, "institution", of.institution());
        return facts;
    }

    /** A read-only select with one option, so that the name follows the language of the reader; nothing where the code is null. */
    void organisation(Map<String, Object> facts, String key, String code) {
        facts.put(key, code);
        facts.put(key + "Options", code == null ? List.of() : List.of(option(directory.organisation(code))));
    }

    static Map<String, String> option(Organisation organisation) {
        return option(organisation.code(), organisation.name(),
                organisation.nameEn() == null ? organisation.name() : organisation.nameEn());
    }

    static Map<String, String> option(String value, String label, String labelEn) {
        return Map.of("value", value, "label", label, "labelEn", labelEn);
    }
}
