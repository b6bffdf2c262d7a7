package cn.muan.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

import cn.muan.base.Message;
import cn.muan.base.Messages;
import cn.muan.demo.DemoBlood;
import cn.muan.demo.DemoDirectory;
import cn.muan.engine.SteppedClock;
import cn.muan.engine.TimersFailed;
import cn.muan.rehearsal.BadScenario.Finding;
import cn.muan.rehearsal.Outcome.Kind;
import cn.muan.rehearsal.Scenario.Step;

/** Replays one scenario in an empty house: time goes from step to step, every timer fires on the way, the first step that differs ends it. */
@Profile({"rehearsal", "test"})
@Service
public class Rehearsal {

    private final ScenarioReader reader;
    private final DemoDirectory places;
    private final DemoBlood blood;
    private final SteppedClock clock;
    private final Acting acting;
    private final List<Expectation> expectations;
    private final StorySoFar story;
    private final Messages messages;

    Rehearsal(ScenarioReader reader, DemoDirectory places, DemoBlood blood, SteppedClock clock, Acting acting, List<Expectation> expectations,
            StorySoFar story, Messages messages) {
        this.reader = reader;
        this.places = places;
        this.blood = blood;
        this.clock = clock;
        this.acting = acting;
        this.expectations = expectations;
        this.story = story;
        this.messages = messages;
    }

    /**
     * Replays the text of a file. It moves the clock of the whole JVM and leaves it where the story ends.
     *
     * @param file its name, for the report
     */
    public Outcome run(String file, String text, Locale locale) {
        long began = System.nanoTime();
        String name = "";
        try {
            // The places come into being when the story begins: their weeks and months are reckoned from then.
            reader.start(text).ifPresent(clock::startAt);
            places.load();
            blood.load();
            Scenario scenario = reader.read(file, text);
            name = scenario.name();
            List<String> report = play(scenario, locale);
            return new Outcome(file, name, report.isEmpty() ? Kind.PASSED : Kind.FAILED, since(began), report);
        } catch (BadScenario bad) {
            return new Outcome(file, name, Kind.UNREADABLE, since(began), lines(file, bad.findings(), locale));
        }
    }

    private List<String> play(Scenario scenario, Locale locale) {
        var play = new Play();
        for (Step step : scenario.steps()) {
            List<Finding> findings = perform(play, step);
            if (!findings.isEmpty()) {
                return report(scenario, play, step, findings, locale);
            }
        }
        return List.of();
    }

    private List<Finding> perform(Play play, Step step) {
        try {
            clock.moveTo(step.at());
        } catch (TimersFailed failed) {
            return List.of(new Finding(step.line(), new Message("rehearsal.failed.timers", failed.getMessage())));
        }
        if (!step.expects()) {
            return act(play, step);
        }
        var look = new Look(play, step);
        expectations.stream().filter(one -> one.words().stream().anyMatch(look::asks)).forEach(one -> one.check(look));
        return look.differences();
    }

    private List<Finding> act(Play play, Step step) {
        Passage wanted = step.text().at("refused");
        try {
            acting.perform(play, Act.of(step));
        } catch (BadScenario bad) {
            throw bad;
        } catch (RuntimeException thrown) {
            Optional<Refusal> refusal = Refusal.of(thrown);
            return refusal.isEmpty() ? List.of(finding(step, "rehearsal.failed.fault", step.text().at("do").text(), thrown.toString()))
                    : wanted.present() ? compare(step, wanted, refusal.get()) : refused(step, refusal.get());
        }
        return wanted.present() ? List.of(finding(step, "rehearsal.failed.not-refused", step.text().at("do").text(), Look.written(wanted))) : List.of();
    }

    private static List<Finding> compare(Step step, Passage wanted, Refusal refusal) {
        return refusal.is(wanted) ? List.of()
                : List.of(finding(step, "rehearsal.failed.other-refusal", step.text().at("do").text(), Look.written(wanted), refusal.written()));
    }

    /** Each field that is refused, at its own line; else the act as a whole. */
    private static List<Finding> refused(Step step, Refusal refusal) {
        String verb = step.text().at("do").text();
        var findings = new ArrayList<Finding>();
        refusal.fields().forEach((field, reason) -> findings.add(new Finding(step.text().at("with").at(field).line(),
                new Message("rehearsal.failed.field", verb, field, reason))));
        if (findings.isEmpty()) {
            findings.add(finding(step, "rehearsal.failed.refused", verb, step.text().at("as").text(), refusal.text()));
        }
        return findings;
    }

    private static Finding finding(Step step, String key, Object... args) {
        return new Finding(step.line(), new Message(key, args));
    }

    private List<String> report(Scenario scenario, Play play, Step step, List<Finding> findings, Locale locale) {
        var lines = new ArrayList<>(lines(scenario.file(), findings, locale));
        lines.add(messages.get(locale, "rehearsal.when", ScenarioTime.shown(step.at())));
        play.women().forEach((woman, subject) -> {
            List<String> told = story.of(subject, locale);
            lines.add(messages.get(locale, told.isEmpty() ? "rehearsal.no-story" : "rehearsal.story", woman));
            told.forEach(line -> lines.add("    " + line));
        });
        return lines;
    }

    private List<String> lines(String file, List<Finding> findings, Locale locale) {
        return findings.stream().map(finding -> file + ":" + finding.line() + " " + said(finding.what(), locale)).toList();
    }

    private String said(Message message, Locale locale) {
        Object[] args = message.args().clone();
        for (int i = 0; i < args.length; i++) {
            args[i] = args[i] instanceof Message inner ? said(inner, locale) : String.valueOf(args[i]);
        }
        return messages.get(locale, message.key(), args);
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
