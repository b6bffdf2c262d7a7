package cn.muan.rehearsal;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import cn.muan.rehearsal.Verbs.Part;

/** Does what a step says: the act itself, or one after the other those that its word stands for. */
@Profile({"rehearsal", "test"})
@Component
class Acting {

    private final Verbs verbs;
    private final List<Doing> doings;

    Acting(Verbs verbs, List<Doing> doings) {
        this.verbs = verbs;
        this.doings = doings;
    }

    void perform(Play play, Act act) {
        List<Part> parts = verbs.find(act.verb()).map(Verbs.Verb::acts).orElse(List.of());
        requireTaken(act, parts);
        for (Part part : parts) {
            perform(play, act.part(part));
        }
        if (parts.isEmpty()) {
            doings.stream().filter(doing -> doing.knows(act.verb())).findFirst()
                    .orElseThrow(() -> new BadScenario(act.step().line(), "rehearsal.bad.act", act.verb(), "")).perform(play, act);
        }
    }

    private static void requireTaken(Act act, List<Part> parts) {
        for (String key : parts.isEmpty() ? List.<String>of() : act.with().keys()) {
            if (parts.stream().noneMatch(part -> part.takes().contains(key) || part.as().contains("{" + key + "}"))) {
                String known = parts.stream().flatMap(part -> part.takes().stream()).distinct().sorted().collect(Collectors.joining(", "));
                throw new BadScenario(act.with().at(key).line(), "rehearsal.bad.field", act.verb(), key, known);
            }
        }
    }
}
