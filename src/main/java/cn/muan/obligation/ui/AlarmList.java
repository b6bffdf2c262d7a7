package cn.muan.obligation.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.listbox.ListBox;
import com.vaadin.flow.data.renderer.ComponentRenderer;

import cn.muan.obligation.Alarm;
import cn.muan.obligation.AlarmInbox;

/** The list of alarms, appended in windows up to a limit; arrow keys move in it. */
class AlarmList extends Div {

    private static final int MOST_SHOWN = 500;

    private final transient AlarmInbox inbox;
    private final ListBox<AlarmInbox.Row> list = new ListBox<>();
    private final Button more = new Button();
    private final Div empty = new Div();
    private final transient List<AlarmInbox.Row> rows = new ArrayList<>();
    private transient AlarmInbox.Filter filter;
    private boolean further;

    AlarmList(AlarmInbox inbox, DutyTexts texts, Locale locale, Consumer<AlarmInbox.Row> picked) {
        this.inbox = inbox;
        addClassName("alarm-list");
        list.setRenderer(new ComponentRenderer<>(row -> line(row, texts, locale)));
        list.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                picked.accept(change.getValue());
            }
        });
        list.setAriaLabel(getTranslation("obligation.alarms"));
        list.getElement().executeJs("""
                this.addEventListener('focusin', () => { this.muanHeld = true; });
                this.addEventListener('focusout', (event) => { this.muanHeld = event.relatedTarget === null; });
                """);
        more.setText(getTranslation("obligation.alarms.more"));
        more.addClickListener(click -> append());
        empty.addClassName("alarm-empty");
        add(empty, list, more);
    }

    /** Reads again what is shown: new alarms appear, those that have left this list stay where they stand, as they are now. */
    void refresh() {
        List<AlarmInbox.Row> fresh = new ArrayList<>();
        List<AlarmInbox.Row> window;
        do {
            window = inbox.window(filter, fresh.isEmpty() ? null : fresh.get(fresh.size() - 1).alarm());
            fresh.addAll(window);
        } while (window.size() == AlarmInbox.WINDOW && fresh.size() < rows.size());
        Set<Long> known = fresh.stream().map(row -> row.alarm().id()).collect(Collectors.toSet());
        fresh.addAll(inbox.standing(rows.stream().map(row -> row.alarm().id()).filter(id -> !known.contains(id)).toList()));
        fresh.sort(filter.order().rows());
        if (!looks(fresh).equals(looks(rows))) {
            rows.clear();
            rows.addAll(fresh);
            further = window.size() == AlarmInbox.WINDOW;
            render();
        }
    }

    private static List<List<Object>> looks(List<AlarmInbox.Row> rows) {
        return rows.stream().map(AlarmInbox.Row::alarm)
                .map(alarm -> List.<Object>of(alarm.id(), alarm.state(), String.valueOf(alarm.claimedName()))).toList();
    }

    void show(AlarmInbox.Filter wanted) {
        filter = wanted;
        rows.clear();
        append();
    }

    /** Puts the row that was worked on in its place, or takes it away where it no longer belongs in the list. */
    void replace(Alarm changed) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).alarm().id() == changed.id()) {
                rows.set(i, new AlarmInbox.Row(changed, rows.get(i).heading()));
                render();
                return;
            }
        }
    }

    private AlarmLine line(AlarmInbox.Row row, DutyTexts texts, Locale locale) {
        AlarmLine line = new AlarmLine(row, texts, locale);
        line.setClassName("alarm-over", row.alarm().state() != filter.state());
        return line;
    }

    AlarmInbox.Row picked() {
        return list.getValue();
    }

    ListBox<AlarmInbox.Row> box() {
        return list;
    }

    private void append() {
        Alarm last = rows.isEmpty() ? null : rows.get(rows.size() - 1).alarm();
        List<AlarmInbox.Row> window = inbox.window(filter, last);
        rows.addAll(window);
        further = window.size() == AlarmInbox.WINDOW;
        render();
    }

    /** Items set anew take the keyboard's place in the list with them: give it back to whoever had it. */
    private void render() {
        AlarmInbox.Row kept = list.getValue();
        list.setItems(List.copyOf(rows));
        rows.stream().filter(row -> kept != null && row.alarm().id() == kept.alarm().id()).findFirst().ifPresent(list::setValue);
        list.getElement().executeJs("if (this.muanHeld) setTimeout(() => document.activeElement === document.body && this.focus())");
        more.setVisible(further && rows.size() < MOST_SHOWN);
        list.setVisible(!rows.isEmpty());
        empty.setVisible(rows.isEmpty());
        empty.removeAll();
        empty.add(sentences());
    }

    private Component[] sentences() {
        String key = "obligation.alarms.empty." + (filter.subjects() == null
                ? filter.state().name().toLowerCase(Locale.ROOT) : "search");
        Span said = new Span(getTranslation(key));
        return filter.state() == Alarm.State.OPEN || filter.subjects() != null
                ? new Component[] {said, new Paragraph(getTranslation(key + ".hint"))}
                : new Component[] {said};
    }
}
