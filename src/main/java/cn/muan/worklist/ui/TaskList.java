package cn.muan.worklist.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Scope;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;

import cn.muan.access.CurrentActor;
import cn.muan.directory.Directory;
import cn.muan.worklist.Inbox;
import cn.muan.worklist.InboxQuery;
import cn.muan.worklist.InboxWindow;
import cn.muan.worklist.InboxWindow.Position;
import cn.muan.worklist.WorklistItem;

/** The rows, window after window. What others claim or complete stays where it stands, greyed, until the list is chosen anew. */
@SpringComponent
@Scope(BeanDefinition.SCOPE_PROTOTYPE)
class TaskList extends Div {

    private final transient Inbox inbox;
    private final transient Clock clock;
    private final long personId;
    private final PlaceNames places;
    private final Div rows = new Div();
    private final Paragraph end = new Paragraph();
    private final Button more = new Button();
    private final transient Map<String, WorklistItem> live = new LinkedHashMap<>();
    private final transient Map<String, WorklistItem> over = new HashMap<>();
    private final Map<String, TaskRow> shown = new HashMap<>();
    private final Set<String> removed = new HashSet<>();
    private transient InboxQuery query;
    private transient Position next;
    private transient Consumer<WorklistItem> onSelect = item -> { };
    private String selected;

    TaskList(Inbox inbox, Clock clock, CurrentActor current, Directory directory) {
        this.inbox = inbox;
        this.clock = clock;
        this.personId = current.require().personId();
        this.places = new PlaceNames(directory, getLocale());
        addClassName("task-list");
        rows.addClassName("task-rows");
        rows.getElement().setAttribute("role", "listbox");
        rows.getElement().setAttribute("aria-label", getTranslation("worklist.title"));
        rows.getElement().setAttribute("tabindex", "0");
        more.setText(getTranslation("worklist.more"));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.addClickListener(click -> more());
        end.addClassName("muan-empty");
        end.getElement().setAttribute("role", "status");
        add(rows, more, end);
    }

    void onSelect(Consumer<WorklistItem> listener) {
        onSelect = listener;
    }

    PlaceNames places() {
        return places;
    }

    /** Shows a query from its first window. */
    void show(InboxQuery wanted) {
        query = wanted;
        live.clear();
        over.clear();
        removed.clear();
        take(inbox.window(query, null));
    }

    /** Reads what is shown again; rows that are no longer part of it stay, greyed. */
    void refresh() {
        int wanted = Math.max(Inbox.WINDOW, live.size());
        Map<String, WorklistItem> before = new LinkedHashMap<>(live);
        before.putAll(over);
        live.clear();
        InboxWindow window = inbox.window(query, null);
        while (live.size() + window.items().size() < wanted && window.next() != null) {
            window.items().forEach(item -> live.put(item.taskId(), item));
            window = inbox.window(query, window.next());
        }
        over.clear();
        before.keySet().removeAll(removed);
        over.putAll(before);
        take(window);
    }

    private void more() {
        take(inbox.window(query, next));
    }

    private void take(InboxWindow window) {
        window.items().forEach(item -> live.put(item.taskId(), item));
        live.keySet().removeAll(removed);
        over.keySet().removeAll(live.keySet());
        next = window.next();
        more.setVisible(next != null);
        render();
        end.setVisible(live.isEmpty() && over.isEmpty() || window.capped());
        end.setText(getTranslation(window.capped() ? "worklist.capped" : "worklist.empty." + key(), Inbox.SHOWN));
    }

    private String key() {
        boolean narrowed = query.text() != null && !query.text().isBlank() || query.taskKey() != null
                || query.organisation() != null || query.severity() != null;
        return narrowed ? "filtered" : FolderPanel.key(query.folder());
    }

    private void render() {
        Map<String, WorklistItem> standing = inbox.standing(over.keySet());
        List<WorklistItem> wanted = new ArrayList<>(live.values());
        wanted.addAll(over.values());
        wanted.sort(Inbox.order(query.sort()));
        Set<String> ids = new HashSet<>();
        for (int index = 0; index < wanted.size(); index++) {
            WorklistItem item = wanted.get(index);
            ids.add(item.taskId());
            TaskRow row = shown.computeIfAbsent(item.taskId(), id -> row(item));
            boolean left = over.containsKey(item.taskId());
            WorklistItem now = left ? standing.getOrDefault(item.taskId(), item) : item;
            row.show(now, left && !standing.containsKey(item.taskId()), personId, clock.instant(), places);
            if (index >= rows.getComponentCount() || rows.getComponentAt(index) != row) {
                rows.addComponentAtIndex(index, row);
            }
        }
        shown.keySet().removeIf(id -> !ids.contains(id));
        List<TaskRow> surplus = rows.getChildren().map(TaskRow.class::cast).skip(wanted.size()).toList();
        surplus.forEach(rows::remove);
    }

    private TaskRow row(WorklistItem item) {
        TaskRow row = new TaskRow(item);
        row.addClickListener(click -> choose(row.item().taskId()));
        row.select(item.taskId().equals(selected));
        return row;
    }

    private void choose(String taskId) {
        mark(taskId);
        onSelect.accept(shown.get(taskId).item());
    }

    /** Marks the row without opening it. */
    void mark(String taskId) {
        selected = taskId;
        shown.forEach((id, row) -> row.select(id.equals(taskId)));
    }

    /** Opens the row so many places further down, or up where negative. */
    void move(int places) {
        List<TaskRow> all = rows.getChildren().map(TaskRow.class::cast).toList();
        if (all.isEmpty()) {
            return;
        }
        TaskRow current = selected == null ? null : shown.get(selected);
        int index = current == null ? 0 : all.indexOf(current) + places;
        choose(all.get(Math.max(0, Math.min(all.size() - 1, index))).item().taskId());
    }

    /** Takes a completed task off the list and opens the next one that can be worked on, if there is any. */
    boolean openNextAfter(String taskId) {
        List<TaskRow> all = rows.getChildren().map(TaskRow.class::cast).toList();
        TaskRow done = shown.get(taskId);
        int from = done == null ? 0 : all.indexOf(done);
        String following = all.stream().skip(from).filter(row -> row != done && !row.isOver(personId))
                .map(row -> row.item().taskId()).findFirst().orElse(null);
        removed.add(taskId);
        refresh();
        if (following == null || !shown.containsKey(following)) {
            selected = null;
            return false;
        }
        choose(following);
        return true;
    }
}
