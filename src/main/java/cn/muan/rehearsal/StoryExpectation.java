package cn.muan.rehearsal;

import java.util.List;
import java.util.Set;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import cn.muan.base.Messages;

/** What the case thread tells, in its Chinese sentences. */
@Profile({"rehearsal", "test"})
@Component
class StoryExpectation implements Expectation {

    private final StorySoFar story;

    StoryExpectation(StorySoFar story) {
        this.story = story;
    }

    @Override
    public Set<String> words() {
        return Set.of("story", "no-story");
    }

    @Override
    public void check(Look look) {
        List<String> told = story.of(look.woman(), Messages.CHINESE);
        look.expected("story").items().stream().filter(wanted -> told.stream().noneMatch(line -> line.contains(wanted.text())))
                .forEach(wanted -> look.differs(wanted, "story: " + wanted.text(), List.of()));
        for (Passage unwanted : look.expected("no-story").items()) {
            List<String> found = told.stream().filter(line -> line.contains(unwanted.text())).toList();
            if (!found.isEmpty()) {
                look.differs(unwanted, "no-story: " + unwanted.text(), found);
            }
        }
    }
}
