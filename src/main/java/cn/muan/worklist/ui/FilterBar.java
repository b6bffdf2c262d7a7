package cn.muan.worklist.ui;

import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;

import cn.muan.base.Severity;
import cn.muan.worklist.Inbox.Choices;
import cn.muan.worklist.InboxQuery;
import cn.muan.worklist.InboxQuery.Sort;

/** Sort and filters of a list. */
class FilterBar extends Div {

    private final Select<Sort> sort = new Select<>();
    private final Select<String> task = new Select<>();
    private final Select<String> organisation = new Select<>();
    private final Select<Severity> severity = new Select<>();
    private final transient Choices choices;
    private boolean setting;

    FilterBar(Choices choices, PlaceNames places, Runnable onChange) {
        this.choices = choices;
        addClassName("task-filters");
        sort.setItems(Sort.values());
        sort.setItemLabelGenerator(value -> getTranslation("worklist.sort." + value.name().toLowerCase(Locale.ROOT)));
        sort.setValue(Sort.DUE);
        sort.setAriaLabel(getTranslation("worklist.sort"));
        offer(task, List.copyOf(choices.tasks().keySet()), "worklist.filter.task");
        task.setItemLabelGenerator(key -> key == null ? getTranslation("worklist.filter.task") : choices.tasks().getOrDefault(key, key));
        offer(organisation, List.copyOf(choices.institutions()), "worklist.filter.organisation");
        organisation.setItemLabelGenerator(code -> code == null ? getTranslation("worklist.filter.organisation") : places.of(code));
        offer(severity, List.of(Severity.RED, Severity.ORANGE, Severity.YELLOW, Severity.GREEN), "worklist.filter.severity");
        severity.setItemLabelGenerator(value -> getTranslation(
                value == null ? "worklist.filter.severity" : "base.severity." + value.code()));
        for (Select<?> select : List.of(sort, task, organisation, severity)) {
            select.addValueChangeListener(event -> {
                if (!setting) {
                    onChange.run();
                }
            });
            add(select);
        }
    }

    private <T> void offer(Select<T> select, List<T> items, String label) {
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(label));
        select.setPlaceholder(getTranslation(label));
        select.setAriaLabel(getTranslation(label));
    }

    /** The query with what is chosen here. */
    InboxQuery narrow(InboxQuery query) {
        return new InboxQuery(query.folder(), sort.getValue(), task.getValue(), organisation.getValue(), severity.getValue(), query.text());
    }

    /** Shows a query's choices without telling of a change; what nobody offers any more is dropped. */
    void show(InboxQuery query) {
        setting = true;
        sort.setValue(query.sort());
        task.setValue(choices.tasks().containsKey(query.taskKey() == null ? "" : query.taskKey()) ? query.taskKey() : null);
        organisation.setValue(query.organisation() != null && choices.institutions().contains(query.organisation())
                ? query.organisation() : null);
        severity.setValue(query.severity());
        setting = false;
    }
}
