package cn.muan.critical.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.critical.CriticalWords;
import cn.muan.critical.Destination;
import cn.muan.critical.DischargeAgainstAdvice;
import cn.muan.critical.DischargeContact;
import cn.muan.critical.DischargeRouting;
import cn.muan.critical.DischargeTracing;
import cn.muan.critical.LeavingAgainstAdvice;
import cn.muan.directory.Directory;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.forms.FormAnswers;
import cn.muan.obligation.Obligations;
import cn.muan.risk.CaseHeadings;
import cn.muan.risk.RiskRegister;

/** Serves the tasks of a discharge against advice. */
@Component
class DischargeAgainstAdviceDesk extends CriticalDesk {

    private final LeavingAgainstAdvice leaving;
    private final DischargeRouting routing;
    private final DischargeTracing tracing;

    DischargeAgainstAdviceDesk(CaseHeadings headings, Obligations obligations, RiskRegister risks, Directory directory, CurrentActor actor,
            LeavingAgainstAdvice leaving, DischargeRouting routing, DischargeTracing tracing) {
        super(headings, obligations, risks, directory, actor);
        this.leaving = leaving;
        this.routing = routing;
        this.tracing = tracing;
    }

    @Override
    public String process() {
        return DischargeAgainstAdviceModel.PROCESS;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        DischargeAgainstAdvice left = leaving.of(id(task));
        Map<String, Object> facts = begin(task);
        facts.put("leftAt", left.leftAt());
        organisation(facts, "institution", left.institution());
        facts.put("place", left.place());
        facts.put("aidWanted", left.aidWanted());
        facts.put("guardianInformed", left.guardianInformed());
        switch (task.key()) {
            case DischargeAgainstAdviceModel.TASK_REPORT -> {
                organisation(facts, "mch", left.mchInstitution());
                facts.put("report", left.reason());
            }
            case DischargeAgainstAdviceModel.TASK_ROUTE -> route(facts, left);
            case DischargeAgainstAdviceModel.TASK_RECEIVE -> {
                facts.put("report", left.report());
                facts.put("routeNote", left.routeNote());
                facts.put("centres", CriticalWords.organisations(routing.centres(left.routedTo())));
            }
            case DischargeAgainstAdviceModel.TASK_TRACE -> facts.put("mayStop", Group.of(task.fact(Fact.TRACING_GROUP)).role() == Role.HIGH_RISK_DESK);
            default -> throw unknown(task);
        }
        return facts;
    }

    /** Where the hospital said that she goes, which the MCH institution may know better. */
    private void route(Map<String, Object> facts, DischargeAgainstAdvice left) {
        facts.put("report", left.report());
        facts.put("destination", CriticalWords.code(left.destination()));
        facts.put("district", left.district());
        facts.put("districts", CriticalWords.districts(routing.districts(left)));
        facts.put("centres", CriticalWords.organisations(routing.centres(left.mchInstitution())));
    }

    @Override
    Map<Fact, ?> submit(OpenTask task, FormAnswers given) {
        long id = id(task);
        return switch (task.key()) {
            case DischargeAgainstAdviceModel.TASK_REPORT -> done(() -> leaving.report(id, required(given, "report")));
            case DischargeAgainstAdviceModel.TASK_ROUTE -> Map.of(Fact.DESTINATION, CriticalWords.code(routing.passOn(id, decision(given)).routedBy()));
            case DischargeAgainstAdviceModel.TASK_RECEIVE -> done(() -> routing.receive(id, optional(given, "centre"), optional(given, "reply")));
            case DischargeAgainstAdviceModel.TASK_TRACE -> Map.of(Fact.TRACING_ON, tracing.attempt(id, contact(given)));
            default -> throw unknown(task);
        };
    }

    private static DischargeRouting.Decision decision(FormAnswers given) {
        return new DischargeRouting.Decision(CriticalWords.code(Destination.class, required(given, "destination")), optional(given, "centre"),
                optional(given, "district"), optional(given, "note"), optional(given, "aidNote"));
    }

    private static DischargeTracing.Contact contact(FormAnswers given) {
        return new DischargeTracing.Contact(given.instant("contactAt").orElseThrow(),
                CriticalWords.code(DischargeContact.Outcome.class, required(given, "result")), required(given, "note"));
    }

    private static long id(OpenTask task) {
        return id(task, Fact.DISCHARGE_ID);
    }
}
