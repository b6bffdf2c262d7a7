package cn.muan.rehearsal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import cn.muan.base.Message;
import cn.muan.rehearsal.BadScenario.Finding;
import cn.muan.rehearsal.Scenario.Step;

/** Turns a file into a scenario, or says in which lines it is none. */
@Profile({"rehearsal", "test"})
@Component
class ScenarioReader {

    private final ScenarioSchema schema;
    private final ScenarioWords words;

    ScenarioReader(ScenarioSchema schema, ScenarioWords words) {
        this.schema = schema;
        this.words = words;
    }

    /** @throws BadScenario with everything that is wrong */
    Scenario read(String file, String text) {
        Passage head = LinedYaml.read(text);
        refuse(schema.findings(head));
        var findings = new ArrayList<Finding>();
        Instant start = time(head.at("start"), Instant.EPOCH, findings);
        List<Step> steps = steps(head, start, findings);
        steps.forEach(step -> findings.addAll(words.findings(step)));
        refuse(findings);
        return new Scenario(file, head.at("name").text(), head.at("covers").items().stream().map(Passage::text).toList(), start, steps, head);
    }

    /** When the story begins, empty where that cannot be read; asked before anything else of the file is looked at. */
    Optional<Instant> start(String text) {
        try {
            return Optional.of(ScenarioTime.instant(LinedYaml.read(text).at("start").text(), Instant.EPOCH));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static List<Step> steps(Passage head, Instant start, List<Finding> findings) {
        var steps = new ArrayList<Step>();
        Instant now = start;
        for (Passage text : head.at("steps").items()) {
            Instant at = time(text.at("at"), now, findings);
            if (at.isBefore(now)) {
                findings.add(new Finding(text.at("at").line(), new Message("rehearsal.bad.backwards", ScenarioTime.shown(at), ScenarioTime.shown(now))));
            }
            now = at.isBefore(now) ? now : at;
            steps.add(new Step(now, text));
        }
        return steps;
    }

    private static Instant time(Passage text, Instant now, List<Finding> findings) {
        try {
            return ScenarioTime.instant(text.text(), now);
        } catch (DateTimeException unreadable) {
            findings.add(new Finding(text.line(), new Message("rehearsal.bad.time", text.text())));
            return now;
        }
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new BadScenario(findings);
        }
    }
}
