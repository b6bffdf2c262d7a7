package cn.muan.worklist.ui;

import java.util.List;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;

import jakarta.annotation.security.PermitAll;

import cn.muan.access.CurrentActor;
import cn.muan.base.ui.MainLayout;
import cn.muan.base.ui.ViewHeader;
import cn.muan.worklist.Inbox;
import cn.muan.worklist.InboxQuery;
import cn.muan.worklist.InboxQuery.Folder;
import cn.muan.worklist.WorklistChange;
import cn.muan.worklist.WorklistChanges;

/** List and work side by side; on a phone the list first, then the work on the full screen. */
@Route(value = "", layout = MainLayout.class)
@RouteAlias(value = "worklist", layout = MainLayout.class)
@RouteAlias(value = "worklist/task/:task", layout = MainLayout.class)
@Menu(title = "worklist.title", order = 1, icon = "vaadin:tasks")
@PermitAll
@JsModule("./muan-keys.js")
@CssImport("./worklist.css")
class WorklistView extends Div implements BeforeEnterObserver, HasDynamicTitle, ViewHeader {

    private final transient Inbox inbox;
    private final transient WorklistChanges changes;
    private final transient CurrentActor current;
    private final FolderPanel folders;
    private final TaskList list;
    private final WorkPane work;
    private final FilterBar filters;
    private final TextField search = new TextField();
    private transient InboxQuery query = InboxQuery.of(Folder.GROUP_UNCLAIMED);
    private transient WorklistChanges.Subscription subscription;

    WorklistView(Inbox inbox, WorklistChanges changes, CurrentActor current, FolderPanel folders, TaskList list, WorkPane work) {
        this.inbox = inbox;
        this.changes = changes;
        this.current = current;
        this.folders = folders;
        this.list = list;
        this.work = work;
        this.filters = new FilterBar(inbox.choices(), list.places(), () -> show(filtered()));
        addClassName("worklist");
        var middle = new Div(filters, list);
        middle.addClassName("task-middle");
        add(folders, middle, work);
        connect();
        show(query);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("worklist.title");
    }

    @Override
    public Component viewHeader() {
        return search;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters().get("task").ifPresent(this::open);
    }

    private void connect() {
        folders.onChoose(wanted -> {
            search.setValue("");
            filters.show(wanted);
            show(filters.narrow(wanted.searching(null)));
        });
        list.onSelect(item -> open(item.taskId()));
        work.onDone(this::openNext);
        work.onChanged(this::refresh);
        work.onClose(() -> setClassName("worklist-open", false));
        search.setPlaceholder(getTranslation("worklist.search"));
        search.setAriaLabel(getTranslation("worklist.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(60);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassNames("worklist-search", "muan-search");
        search.addValueChangeListener(event -> show(query.searching(event.getValue())));
        getElement().addEventListener("muan-key", event -> key(event.getEventData().getString("event.detail")))
                .addEventData("event.detail");
    }

    private InboxQuery filtered() {
        return filters.narrow(query);
    }

    private void show(InboxQuery wanted) {
        query = wanted;
        folders.mark(query);
        folders.refreshCounts();
        list.show(query);
    }

    private void open(String taskId) {
        list.mark(taskId);
        work.open(taskId);
        setClassName("worklist-open", true);
    }

    private void openNext(String done) {
        folders.refreshCounts();
        if (!list.openNextAfter(done)) {
            work.clear("worklist.work.all-done");
            setClassName("worklist-open", false);
        }
    }

    private void refresh() {
        folders.refreshCounts();
        list.refresh();
    }

    private void key(String key) {
        switch (key) {
            case "down" -> list.move(1);
            case "up" -> list.move(-1);
            case "claim" -> work.claim();
            case "form" -> work.focusForm();
            case "complete" -> work.complete();
            default -> { }
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("window.muanKeys(this)");
        UI ui = event.getUI();
        subscription = inbox.seesBeyondOwnGroups() ? changes.subscribeToAll(batch -> heard(ui, batch))
                : changes.subscribe(current.require().groupKeys(), batch -> heard(ui, batch));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        subscription.cancel();
    }

    private void heard(UI ui, List<WorklistChange> batch) {
        ui.access(() -> {
            refresh();
            if (batch.stream().anyMatch(change -> change.taskId().equals(work.taskId()))) {
                work.refresh();
            }
        });
    }
}
