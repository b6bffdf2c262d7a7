package cn.muan.rehearsal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import cn.muan.base.Message;
import cn.muan.base.Subject;
import cn.muan.rehearsal.BadScenario.Finding;
import cn.muan.rehearsal.Scenario.Step;

/** A look at the house at a step that expects something, and what differs. */
class Look {

    private final Play play;
    private final Step step;
    private final List<Finding> differences = new ArrayList<>();

    Look(Play play, Step step) {
        this.play = play;
        this.step = step;
    }

    Play play() {
        return play;
    }

    Step step() {
        return step;
    }

    Subject woman() {
        return play.woman(step);
    }

    Passage expected(String word) {
        return step.text().at("expect").at(word);
    }

    boolean asks(String word) {
        return expected(word).present();
    }

    void differs(Passage expected, Object wanted, Collection<?> found) {
        differences.add(new Finding(expected.line(), found.isEmpty() ? new Message("rehearsal.differs.nothing", wanted)
                : new Message("rehearsal.differs", wanted, String.join("\n    ", found.stream().map(String::valueOf).toList()))));
    }

    List<Finding> differences() {
        return differences;
    }

    /** Whether the passage names no instant, or this one. */
    boolean instant(Passage wanted, Instant found) {
        try {
            return !wanted.present() || ScenarioTime.instant(wanted.text(), step.at()).equals(found);
        } catch (DateTimeException unreadable) {
            throw new BadScenario(wanted.line(), "rehearsal.bad.time", wanted.text());
        }
    }

    /** Whether the passage names no duration, or this one. */
    static boolean duration(Passage wanted, Duration found) {
        try {
            return !wanted.present() || (wanted.text().equals("none") ? Duration.ZERO : ScenarioTime.duration(wanted.text())).equals(found);
        } catch (DateTimeException unreadable) {
            throw new BadScenario(wanted.line(), "rehearsal.bad.time", wanted.text());
        }
    }

    /** Whether the passage is not written, or says this. */
    static boolean same(Passage wanted, Object found) {
        return !wanted.present() || wanted.text().equals(String.valueOf(found));
    }

    /** Whether as many were found as are wanted: at least one, or exactly the count given. */
    static boolean enough(Passage wanted, int found) {
        return wanted.at("count").present() ? wanted.at("count").value().asInt() == found : found > 0;
    }

    /** A passage as one line. */
    static String written(Passage passage) {
        if (!passage.value().isObject()) {
            return passage.text();
        }
        return String.join(", ", passage.keys().stream().map(key -> key + ": " + passage.at(key).text()).toList());
    }
}
