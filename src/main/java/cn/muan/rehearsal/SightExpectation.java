package cn.muan.rehearsal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;

/** Which institutions take part in the case, and who may or may not see it. */
@Profile({"rehearsal", "test"})
@Component
class SightExpectation implements Expectation {

    private final CaseAccess access;
    private final Cast cast;
    private final CurrentActor current;

    SightExpectation(CaseAccess access, Cast cast, CurrentActor current) {
        this.access = access;
        this.cast = cast;
        this.current = current;
    }

    @Override
    public Set<String> words() {
        return Set.of("participants", "no-participants", "can-see", "cannot-see");
    }

    @Override
    public void check(Look look) {
        Set<String> taking = current.as(Actor.system("rehearsal"), () -> new TreeSet<>(access.participants(look.woman())));
        look.expected("participants").items().stream().filter(wanted -> !taking.contains(wanted.text()))
                .forEach(wanted -> look.differs(wanted, "participants: " + wanted.text(), List.of("participants: " + taking)));
        look.expected("no-participants").items().stream().filter(unwanted -> taking.contains(unwanted.text()))
                .forEach(unwanted -> look.differs(unwanted, "no-participants: " + unwanted.text(), List.of("participants: " + taking)));
        sees(look, "can-see", true);
        sees(look, "cannot-see", false);
    }

    private void sees(Look look, String word, boolean wanted) {
        for (Passage person : look.expected(word).items()) {
            Actor actor = cast.actor(person.text(), "");
            boolean may = current.as(actor, () -> access.maySee(actor, look.woman()));
            if (may != wanted) {
                look.differs(person, word + ": " + person.text(), List.of((may ? "can-see: " : "cannot-see: ") + person.text()));
            }
        }
    }
}
