package cn.muan.timeline.ui;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import cn.muan.base.ChinaTime;
import cn.muan.base.Subject;
import cn.muan.timeline.StoryTexts;
import cn.muan.timeline.Timeline;

/** The timeline newest first, by local day, in windows of fifty, filtered by kind. */
class StoryPanel extends Div {

    private static final int WINDOW = 50;

    private final transient Timeline timeline;
    private final transient StoryTexts texts;
    private final transient Subject subject;
    private final CheckboxGroup<Timeline.Kind> kinds = new CheckboxGroup<>();
    private final Div story = new Div();
    private final Paragraph note = new Paragraph();
    private final Button older = new Button(getTranslation("timeline.older"), click -> append());
    private OrderedList day;
    private LocalDate dayShown;
    private Long before;
    private int windows;

    StoryPanel(Timeline timeline, StoryTexts texts, Subject subject) {
        this.timeline = timeline;
        this.texts = texts;
        this.subject = subject;
        addClassName("story");
        kinds.setAriaLabel(getTranslation("timeline.filter"));
        kinds.setItems(Timeline.Kind.values());
        kinds.setItemLabelGenerator(kind -> texts.kind(kind, getLocale()));
        kinds.setValue(EnumSet.allOf(Timeline.Kind.class));
        kinds.addValueChangeListener(change -> begin());
        older.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        note.addClassName("story-note");
        add(kinds, story, note, older);
        begin();
    }

    private void begin() {
        story.removeAll();
        dayShown = null;
        before = null;
        windows = 0;
        append();
    }

    /** Reads the story again as far back as it is open. */
    void renew() {
        int open = windows;
        begin();
        while (windows < open && older.isVisible()) {
            append();
        }
    }

    private void append() {
        windows++;
        Set<Timeline.Kind> shown = kinds.getValue();
        List<Timeline.Entry> window = timeline.read(subject, shown, before, WINDOW + 1);
        boolean more = window.size() > WINDOW;
        List<Timeline.Entry> page = more ? window.subList(0, WINDOW) : window;
        page.forEach(this::show);
        if (!page.isEmpty()) {
            before = page.get(page.size() - 1).sequence();
        }
        older.setVisible(more);
        note.setVisible(!more);
        note.setText(getTranslation(noteKey(shown)));
    }

    private String noteKey(Set<Timeline.Kind> shown) {
        if (dayShown != null) {
            return "timeline.end";
        }
        return shown.size() == Timeline.Kind.values().length ? "timeline.empty" : "timeline.empty-filter";
    }

    private void show(Timeline.Entry entry) {
        LocalDate date = ChinaTime.dateOf(entry.at());
        if (!date.equals(dayShown)) {
            dayShown = date;
            day = new OrderedList();
            story.add(new H3(date.toString()), day);
        }
        day.add(line(entry));
    }

    private ListItem line(Timeline.Entry entry) {
        var time = new Span(texts.time(entry.at()));
        time.addClassName("story-time");
        var kind = new Span(texts.kind(entry.kind(), getLocale()));
        kind.addClassNames("story-kind", "story-kind-" + entry.kind().name().toLowerCase(java.util.Locale.ROOT));
        var text = new Span(texts.sentence(entry, getLocale()));
        text.addClassName("story-text");
        var who = new Span(texts.who(entry, getLocale()));
        who.addClassName("story-who");
        var line = new ListItem(time, kind, text, who);
        line.addClassName("story-line");
        return line;
    }
}
