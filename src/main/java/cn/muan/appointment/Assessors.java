package cn.muan.appointment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.risk.FirstContacts;
import cn.muan.risk.RiskRegister;
import cn.muan.woman.PregnancyFacts;
import cn.muan.woman.Women;

/** What a form about her colour begins with: the colour that stands, and who may assess her again. */
@Component
class Assessors {

    private final FirstContacts firstContacts;
    private final RiskRegister risks;
    private final BookableInstitutions options;
    private final Directory directory;
    private final Women women;

    Assessors(FirstContacts firstContacts, RiskRegister risks, BookableInstitutions options, Directory directory, Women women) {
        this.firstContacts = firstContacts;
        this.risks = risks;
        this.options = options;
        this.directory = directory;
        this.women = women;
    }

    Map<String, Object> prefill(Subject subject) {
        var facts = new HashMap<String, Object>();
        facts.put("assessors", options.options(near(women.facts(subject))));
        risks.standing(subject).flatMap(standing -> standing.severity()).ifPresent(colour -> facts.put("severity", colour.code()));
        return facts;
    }

    private List<Organisation> near(PregnancyFacts woman) {
        return firstContacts.assessors(woman.bookedAt() == null ? woman.residenceJurisdiction()
                : directory.organisation(woman.bookedAt()).jurisdiction());
    }
}
