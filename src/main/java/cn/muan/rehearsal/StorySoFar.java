package cn.muan.rehearsal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.base.Subject;
import cn.muan.timeline.StoryTexts;
import cn.muan.timeline.Timeline;

/** The timeline of a case in sentences, oldest first. */
@Profile({"rehearsal", "test"})
@Component
class StorySoFar {

    private static final int WINDOW = 200;

    private final Timeline timeline;
    private final StoryTexts texts;
    private final CurrentActor current;

    StorySoFar(Timeline timeline, StoryTexts texts, CurrentActor current) {
        this.timeline = timeline;
        this.texts = texts;
        this.current = current;
    }

    List<String> of(Subject subject, Locale locale) {
        var lines = new ArrayList<String>();
        Long before = null;
        List<Timeline.Entry> window;
        do {
            Long newest = before;
            window = current.as(Actor.system("rehearsal"), () -> timeline.read(subject, EnumSet.allOf(Timeline.Kind.class), newest, WINDOW));
            window.forEach(entry -> lines.add(line(entry, locale)));
            before = window.isEmpty() ? null : window.get(window.size() - 1).sequence();
        } while (window.size() == WINDOW);
        Collections.reverse(lines);
        return lines;
    }

    private String line(Timeline.Entry entry, Locale locale) {
        return ScenarioTime.shown(entry.at()) + " [" + texts.kind(entry.kind(), locale) + "] " + texts.sentence(entry, locale) + " (" + texts.who(entry, locale) + ")";
    }
}
