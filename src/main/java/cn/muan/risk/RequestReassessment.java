package cn.muan.risk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import cn.muan.acts.CaseAct;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.forms.FormAnswers;
import cn.muan.woman.PregnancyFacts;
import cn.muan.woman.Women;

/** The act 申请评估: a changed condition asks for an assessment, at any time, of any institution that may grade and is not at it already (O6). */
@Component
class RequestReassessment implements CaseAct {

    private final FirstContacts firstContacts;
    private final Women women;
    private final Directory directory;

    RequestReassessment(FirstContacts firstContacts, Women women, Directory directory) {
        this.firstContacts = firstContacts;
        this.women = women;
        this.directory = directory;
    }

    @Override
    public String key() {
        return "request-reassessment";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean offered(Subject subject) {
        return firstContacts.mayAsk() && !free(subject, firstContacts.underWayAt(subject)).isEmpty();
    }

    @Override
    public Map<String, Object> prefill(Subject subject) {
        Set<String> busy = firstContacts.underWayAt(subject);
        List<Organisation> free = free(subject, busy);
        var facts = new HashMap<String, Object>();
        facts.put("institutions", free.stream().map(RequestReassessment::option).toList());
        facts.put("institution", free.stream().findFirst().map(Organisation::code).orElse(null));
        facts.put("underWayAt", busy.isEmpty() ? null : busy.stream().sorted().toList());
        facts.put("underWayOptions", busy.stream().sorted().map(directory::organisation).map(RequestReassessment::option).toList());
        return facts;
    }

    @Override
    public void perform(Subject subject, FormAnswers answers) {
        firstContacts.requestReassessment(subject, answers.text("institution").orElse(""), answers.text("reason").orElse(null));
    }

    private List<Organisation> free(Subject subject, Set<String> busy) {
        PregnancyFacts woman = women.facts(subject);
        String jurisdiction = woman.bookedAt() == null ? woman.residenceJurisdiction() : directory.organisation(woman.bookedAt()).jurisdiction();
        return firstContacts.assessors(jurisdiction).stream().filter(one -> !busy.contains(one.code())).toList();
    }

    private static Map<String, String> option(Organisation organisation) {
        return Map.of("value", organisation.code(), "label", organisation.name(),
                "labelEn", organisation.nameEn() == null ? organisation.name() : organisation.nameEn());
    }
}
