package cn.muan.appointment.process;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.appointment.Contact;
import cn.muan.base.Message;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.engine.OpenTask;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.ObligationSource;
import cn.muan.obligation.Obligations;
import cn.muan.risk.CaseHeadings;
import cn.muan.risk.RiskRegister;
import cn.muan.risk.RiskStanding;
import cn.muan.worklist.TaskHeading;

/** What the desks of this room say alike about a task: whom it is about, why it is there, and the facts that every form begins with. */
@Component
class TaskFacts {

    /** Tasks that a timer begins have nobody who asks. */
    private static final Actor DESK = Actor.system("appointments");

    private final CaseHeadings headings;
    private final Obligations obligations;
    private final RiskRegister risks;
    private final Directory directory;
    private final CurrentActor actor;

    TaskFacts(CaseHeadings headings, Obligations obligations, RiskRegister risks, Directory directory, CurrentActor actor) {
        this.headings = headings;
        this.obligations = obligations;
        this.risks = risks;
        this.directory = directory;
        this.actor = actor;
    }

    TaskHeading heading(OpenTask task) {
        String institution = Group.of(task.groups().iterator().next()).organisation();
        return actor.as(DESK, (Supplier<TaskHeading>) () -> headings.heading(task.subject(), institution));
    }

    /** Colour, infectiousness for those who may know, and the due instant. */
    Map<String, Object> begin(OpenTask task) {
        Map<String, Object> facts = new HashMap<>();
        var standing = risks.standing(task.subject());
        standing.flatMap(RiskStanding::severity).ifPresent(colour -> facts.put("severity", colour.code()));
        if (risks.seesInfectious()) {
            facts.put("infectious", standing.filter(RiskStanding::infectious).isPresent() ? "yes" : "no");
        }
        facts.put("dueAt", task.due());
        return facts;
    }

    /** A read-only select with one option, so that the name follows the language of the reader. */
    void organisation(Map<String, Object> facts, String key, String code) {
        facts.put(key, code);
        facts.put(key + "Options", List.of(option(directory.organisation(code))));
    }

    static Map<String, String> option(Organisation one) {
        return Map.of("value", one.code(), "label", one.name(), "labelEn", one.nameEn() == null ? one.name() : one.nameEn());
    }

    Message basis(OpenTask task) {
        List<Obligation> served = obligations.openOf(task.subject()).stream()
                .filter(duty -> duty.servedBy() != null && List.of(duty.servedBy().split(" ")).contains(task.key())).toList();
        if (served.isEmpty()) {
            return new Message("appointment.basis-none");
        }
        return new Message("appointment.basis", served.stream().map(Obligation::code).distinct().collect(Collectors.joining(" ")),
                served.stream().flatMap(duty -> duty.sources().stream()).map(ObligationSource::article).distinct()
                        .collect(Collectors.joining("；")));
    }

    /** Codes of the open duties that the task serves. */
    Set<String> obligations(OpenTask task) {
        return obligations.openOf(task.subject()).stream()
                .filter(duty -> duty.servedBy() != null && List.of(duty.servedBy().split(" ")).contains(task.key()))
                .map(Obligation::code).collect(Collectors.toSet());
    }

    /** An attempt to reach her, as every form of tracing asks for it. */
    static Contact contact(Map<String, Object> answers) {
        return new Contact((Instant) answers.get("contactAt"), "reached".equals(answers.get("result")), text(answers, "note"));
    }

    static String text(Map<String, Object> answers, String key) {
        Object value = answers.get(key);
        return value == null || value.toString().isBlank() ? null : value.toString().strip();
    }
}
