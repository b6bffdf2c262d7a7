package cn.muan.critical.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.base.Message;
import cn.muan.critical.CriticalWords;
import cn.muan.directory.Directory;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.forms.FormAnswers;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.ObligationSource;
import cn.muan.obligation.Obligations;
import cn.muan.risk.CaseHeadings;
import cn.muan.risk.RiskRegister;
import cn.muan.worklist.TaskDesk;
import cn.muan.worklist.TaskHeading;

/** What the tasks of this module's processes have in common before the worklist. */
abstract class CriticalDesk implements TaskDesk {

    private static final Actor ROWS = Actor.system("worklist-row");

    private final CaseHeadings headings;
    private final Obligations obligations;
    private final RiskRegister risks;
    private final Directory directory;
    private final CurrentActor actor;

    CriticalDesk(CaseHeadings headings, Obligations obligations, RiskRegister risks, Directory directory, CurrentActor actor) {
        this.headings = headings;
        this.obligations = obligations;
        this.risks = risks;
        this.directory = directory;
        this.actor = actor;
    }

    /** A timer or a message may open the task when nobody is signed in. */
    @Override
    public TaskHeading heading(OpenTask task) {
        String institution = task.groups().stream().sorted().map(Group::of).map(Group::organisation).findFirst().orElseThrow();
        return actor.as(ROWS, () -> headings.heading(task.subject(), institution));
    }

    /** Colour, infectiousness for those who may know, and the due instant. */
    Map<String, Object> begin(OpenTask task) {
        Map<String, Object> facts = new HashMap<>();
        var standing = risks.standing(task.subject());
        standing.flatMap(found -> found.severity()).ifPresent(colour -> facts.put("severity", colour.code()));
        if (risks.seesInfectious()) {
            facts.put("infectious", standing.filter(found -> found.infectious()).isPresent() ? "yes" : "no");
        }
        facts.put("dueAt", task.due());
        return facts;
    }

    /** A read-only select with one option, so that the name follows the language of the reader. */
    void organisation(Map<String, Object> facts, String key, String code) {
        facts.put(key, code);
        facts.put(key + "Options", CriticalWords.organisations(List.of(directory.organisation(code))));
    }

    @Override
    public Map<Fact, ?> submit(OpenTask task, Map<String, Object> answers) {
        return submit(task, new FormAnswers(answers));
    }

    abstract Map<Fact, ?> submit(OpenTask task, FormAnswers given);

    static Map<Fact, ?> done(Runnable act) {
        act.run();
        return Map.of();
    }

    @Override
    public Message basis(OpenTask task) {
        List<Obligation> served = served(task);
        if (served.isEmpty()) {
            return new Message("critical.basis-none");
        }
        return new Message("critical.basis", served.stream().map(Obligation::code).distinct().collect(Collectors.joining(" ")),
                served.stream().flatMap(duty -> duty.sources().stream()).map(ObligationSource::article).distinct().collect(Collectors.joining("；")));
    }

    @Override
    public Set<String> obligations(OpenTask task) {
        return served(task).stream().map(Obligation::code).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Obligation> served(OpenTask task) {
        return obligations.openOf(task.subject()).stream()
                .filter(duty -> duty.servedBy() != null && List.of(duty.servedBy().split(" ")).contains(task.key())).toList();
    }

    static long id(OpenTask task, Fact fact) {
        return Long.parseLong(task.fact(fact));
    }

    static String required(FormAnswers given, String key) {
        return given.text(key).orElseThrow();
    }

    static String optional(FormAnswers given, String key) {
        return given.text(key).map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
    }

    static IllegalStateException unknown(OpenTask task) {
        return new IllegalStateException("no task " + task.key());
    }
}
