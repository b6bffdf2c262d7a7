package cn.muan.rehearsal;

import java.util.LinkedHashMap;
import java.util.Map;

import cn.muan.base.Subject;

/** One run of a scenario: who its women are. */
class Play {

    private final Map<String, Subject> women = new LinkedHashMap<>();
    private int registered;

    /** A woman was registered under this name of the file.
     * @throws BadScenario when another one has it */
    void enter(Act act, Subject subject) {
        if (women.putIfAbsent(act.step().woman(), subject) != null) {
            throw new BadScenario(act.step().line(), "rehearsal.bad.woman-twice", act.step().woman());
        }
    }

    /** The woman that the step is about.
     * @throws BadScenario when she is not registered yet */
    Subject woman(Scenario.Step step) {
        Subject subject = women.get(step.woman());
        if (subject == null) {
            throw new BadScenario(step.line(), "rehearsal.bad.woman-unknown", step.woman());
        }
        return subject;
    }

    Map<String, Subject> women() {
        return women;
    }

    /** A number no other woman of the run has. */
    int nextNumber() {
        return ++registered;
    }
}
