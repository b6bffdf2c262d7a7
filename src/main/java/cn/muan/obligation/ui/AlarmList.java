package cn.muan.obligation.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

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

    AlarmList(AlarmInbox inbox, DutyTexts texts, Locale locale, Consumer<AlarmInbox.Row> picked) {
        this.inbox = inbox;
        addClassName("alarm-list");
        list.setRenderer(new ComponentRenderer<>(row -> new AlarmLine(row, texts, locale)));
        list.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                picked.accept(change.getValue());
            }
        });
        list.setAriaLabel(getTranslation("obligation.alarms"));
        more.setText(getTranslation("obligation.alarms.more"));
        more.addClickListener(click -> append());
        empty.addClassName("alarm-empty");
        add(empty, list, more);
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
                AlarmInbox.Row row = new AlarmInbox.Row(changed, rows.get(i).heading());
                rows.set(i, row);
                list.setItems(List.copyOf(rows));
                list.setValue(row);
                return;
            }
        }
    }

    AlarmInbox.Row picked() {
        return list.getValue();
    }

    ListBox<AlarmInbox.Row> box() {
        return list;
    }

    private void append() {
        AlarmInbox.Row kept = list.getValue();
        Alarm last = rows.isEmpty() ? null : rows.get(rows.size() - 1).alarm();
        List<AlarmInbox.Row> window = inbox.window(filter, last);
        rows.addAll(window);
        list.setItems(List.copyOf(rows));
        rows.stream().filter(row -> kept != null && row.alarm().id() == kept.alarm().id()).findFirst().ifPresent(list::setValue);
        more.setVisible(window.size() == AlarmInbox.WINDOW && rows.size() < MOST_SHOWN);
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
