package cn.muan.rehearsal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.acts.CaseActs;
import cn.muan.base.Message;
import cn.muan.base.Messages;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.rehearsal.BadScenario.Finding;
import cn.muan.rehearsal.Scenario.Step;

/** Whether the words of a file are words of the house: acts, tasks, roles, institutions, obligations. */
@Profile({"rehearsal", "test"})
@Component
class ScenarioWords {

    private static final Set<String> GROUPS = Set.of("as", "owner", "to", "holder", "can-see", "cannot-see");
    private static final Set<String> INSTITUTIONS = Set.of("participants", "no-participants");
    private static final Set<String> TASKS = Set.of("task", "no-tasks");
    private static final Set<String> CODES = Set.of("code", "obligation", "no-obligations", "no-alarms");
    private static final Set<String> WORDS = Set.of("all", "nobody");

    private final Verbs verbs;
    private final CaseActs caseActs;
    private final TaskNames tasks;
    private final Directory directory;
    private final CurrentActor current;
    private final Messages messages;

    ScenarioWords(Verbs verbs, CaseActs caseActs, TaskNames tasks, Directory directory, CurrentActor current, Messages messages) {
        this.verbs = verbs;
        this.caseActs = caseActs;
        this.tasks = tasks;
        this.directory = directory;
        this.current = current;
        this.messages = messages;
    }

    List<Finding> findings(Step step) {
        var findings = new ArrayList<Finding>();
        if (!step.expects()) {
            act(step.text(), findings);
        }
        Set<String> institutions = current.as(Actor.system("rehearsal"), directory::all).stream().map(Organisation::code)
                .collect(Collectors.toCollection(TreeSet::new));
        walk("", step.text(), institutions, findings);
        return findings;
    }

    private void act(Passage step, List<Finding> findings) {
        Passage verb = step.at("do");
        var known = new TreeSet<>(verbs.words());
        known.addAll(caseActs.keys());
        check(verb, known::contains, known, "rehearsal.bad.act", findings);
        boolean alone = Set.of("nothing", "sweep", "expire-blood").contains(verb.text());
        if (!alone && !step.at("as").present()) {
            findings.add(new Finding(verb.line(), new Message("rehearsal.bad.missing", "as")));
        }
        if (verb.text().equals("complete") && !step.at("task").present()) {
            findings.add(new Finding(verb.line(), new Message("rehearsal.bad.missing", "task")));
        }
    }

    private void walk(String key, Passage text, Set<String> institutions, List<Finding> findings) {
        if (key.equals("with") || key.equals("where") || key.equals("refused")) {
            return;
        }
        if (text.value().isObject()) {
            text.keys().forEach(inner -> walk(inner, text.at(inner), institutions, findings));
        } else if (text.value().isArray()) {
            text.items().forEach(item -> walk(key, item, institutions, findings));
        } else if (!WORDS.contains(text.text())) {
            word(key, text, institutions, findings);
        }
    }

    private void word(String key, Passage text, Set<String> institutions, List<Finding> findings) {
        if (GROUPS.contains(key)) {
            group(text, institutions, findings);
        } else if (INSTITUTIONS.contains(key)) {
            check(text, institutions::contains, institutions, "rehearsal.bad.institution", findings);
        } else if (TASKS.contains(key)) {
            check(text, task -> tasks.id(task).isPresent(), tasks.idsAndNames(), "rehearsal.bad.task", findings);
        } else if (CODES.contains(key)) {
            code(text, findings);
        }
    }

    private void group(Passage text, Set<String> institutions, List<Finding> findings) {
        String[] parts = text.text().split("[@#]");
        List<String> roles = Arrays.stream(Role.values()).map(Role::code).toList();
        if (!roles.contains(parts[0])) {
            findings.add(unknown(text, parts[0], roles, "rehearsal.bad.role"));
        } else if (!institutions.contains(parts[1])) {
            findings.add(unknown(text, parts[1], institutions, "rehearsal.bad.institution"));
        }
    }

    private void code(Passage code, List<Finding> findings) {
        if (!messages.has("obligation.code." + code.text())) {
            findings.add(new Finding(code.line(), new Message("rehearsal.bad.code", code.text())));
        }
    }

    private static void check(Passage text, Predicate<String> good, Collection<String> known, String key, List<Finding> findings) {
        if (!good.test(text.text())) {
            findings.add(unknown(text, text.text(), known, key));
        }
    }

    private static Finding unknown(Passage text, String typed, Collection<String> known, String key) {
        List<String> near = NearestWord.among(known, typed);
        return new Finding(text.line(), new Message(key, typed, near.isEmpty() ? "" : "→ " + String.join(", ", near) + "?"));
    }
}
