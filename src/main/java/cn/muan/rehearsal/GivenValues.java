package cn.muan.rehearsal;

import java.util.Set;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Values of an act whose dialog is no form: the scenario's own, else the verb's. */
@Profile({"rehearsal", "test"})
@Component
class GivenValues {

    private final Verbs verbs;

    GivenValues(Verbs verbs) {
        this.verbs = verbs;
    }

    /** @throws BadScenario when there is a value the dialog does not ask for */
    void requireOnly(Act act, Set<String> known) {
        for (String key : act.with().keys()) {
            if (!known.contains(key)) {
                throw new BadScenario(act.with().at(key).line(), "rehearsal.bad.field", act.verb(), key, String.join(", ", known));
            }
        }
    }

    /** The text, empty where nobody gives one. */
    String text(Act act, String key) {
        if (act.with().at(key).present()) {
            return act.with().at(key).text();
        }
        return verbs.find(act.verb()).map(verb -> act.filled(verb.with().at(key).text())).orElse("");
    }

    /** @throws BadScenario when it is none of the names */
    <E extends Enum<E>> E choice(Act act, String key, Class<E> type) {
        try {
            return Enum.valueOf(type, text(act, key));
        } catch (IllegalArgumentException unknown) {
            throw new BadScenario(act.with().at(key).line(), "rehearsal.bad.value", key, text(act, key));
        }
    }
}
