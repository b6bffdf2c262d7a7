package cn.muan.worklist.ui;

import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Scope;
import org.springframework.security.access.AccessDeniedException;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;

import cn.muan.access.CurrentActor;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Refused;
import cn.muan.base.ui.Notices;
import cn.muan.directory.Directory;
import cn.muan.engine.Feel;
import cn.muan.engine.TaskGone;
import cn.muan.forms.Drafts;
import cn.muan.forms.ui.DraftStore;
import cn.muan.forms.ui.SchemaForm;
import cn.muan.worklist.TaskSheet;
import cn.muan.worklist.TaskSheets;
import cn.muan.worklist.WorklistItem;
import cn.muan.worklist.Worklist;

/** The work itself: head, form and acts of one task, beside the list. What is typed survives every refusal as a draft. */
@SpringComponent
@Scope(BeanDefinition.SCOPE_PROTOTYPE)
class WorkPane extends Div {

    private final transient Worklist worklist;
    private final transient TaskSheets sheets;
    private final transient Feel feel;
    private final transient Clock clock;
    private final transient Drafts drafts;
    private final transient CurrentActor current;
    private final PlaceNames places;
    private final Div head = new Div();
    private final Paragraph banner = new Paragraph();
    private final Div body = new Div();
    private final WorkActs acts = new WorkActs(this);
    private transient TaskSheet sheet;
    private SchemaForm form;
    private transient Consumer<String> onDone = taskId -> { };
    private transient Runnable onChanged = () -> { };
    private transient Runnable onClose = () -> { };

    WorkPane(Worklist worklist, TaskSheets sheets, Feel feel, Clock clock, Drafts drafts, CurrentActor current, Directory directory) {
        this.worklist = worklist;
        this.sheets = sheets;
        this.feel = feel;
        this.clock = clock;
        this.drafts = drafts;
        this.current = current;
        this.places = new PlaceNames(directory, getLocale());
        addClassName("work");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("worklist.work"));
        head.addClassName("work-head");
        banner.addClassName("work-banner");
        banner.getElement().setAttribute("role", "status");
        body.addClassName("work-body");
        add(head, banner, body, acts);
        clear("worklist.work.none");
    }

    /** Told when a task was completed here. */
    void onDone(Consumer<String> listener) {
        onDone = listener;
    }

    /** Told when a task was claimed, returned or handed over here, or turned out to be. */
    void onChanged(Runnable listener) {
        onChanged = listener;
    }

    void onClose(Runnable listener) {
        onClose = listener;
    }

    String taskId() {
        return sheet == null ? null : sheet.item().taskId();
    }

    /** Shows the task with a form to fill in where the actor may work on it. */
    void open(String taskId) {
        try {
            sheet = sheets.open(taskId);
        } catch (TaskGone gone) {
            clear("worklist.work.gone");
            return;
        } catch (AccessDeniedException denied) {
            clear("worklist.work.denied");
            return;
        }
        body.removeAll();
        form = null;
        if (sheet.mayWork() && !heldByAnother() && sheet.schema() != null) {
            String context = Drafts.ofTask(taskId);
            form = new SchemaForm(sheet.schema(), sheet.prefill(), feel, clock, DraftStore.of(drafts, context, sheet.schema()));
            body.add(form);
        }
        showHead();
    }

    void clear(String key) {
        sheet = null;
        form = null;
        head.removeAll();
        body.removeAll();
        banner.setText(getTranslation(key));
        banner.setVisible(true);
        acts.setVisible(false);
    }

    /** The task may have changed elsewhere: head and acts follow, the form keeps what is typed. */
    void refresh() {
        if (sheet == null) {
            return;
        }
        try {
            sheet = sheets.open(taskId());
            showHead();
        } catch (TaskGone | AccessDeniedException gone) {
            banner.setText(getTranslation(form == null ? "worklist.work.gone" : "engine.task-gone"));
            banner.setVisible(true);
            acts.setVisible(false);
        }
    }

    void claim() {
        if (sheet != null && sheet.mayWork() && !sheet.item().claimed()) {
            attempt(() -> worklist.claim(taskId()), "worklist.claimed");
        }
    }

    void giveBack() {
        attempt(() -> worklist.giveBack(taskId()), "worklist.given-back");
    }

    void handOver() {
        String taskId = taskId();
        new HandOverDialog(sheets.members(taskId), member -> attempt(() -> worklist.assign(taskId, member.id()), "worklist.handed-over"))
                .open();
    }

    void complete() {
        if (sheet == null || !acts.offersCompletion() || form != null && !form.validate()) {
            return;
        }
        String taskId = taskId();
        try {
            worklist.complete(taskId, form == null ? Map.of() : form.answers());
        } catch (FieldsRefused refused) {
            form.showErrors(refused.errors());
            return;
        } catch (Refused refused) {
            lost(refused);
            return;
        }
        if (form != null) {
            form.settle();
        }
        Notices.success("worklist.completed", sheet.item().taskName());
        clear("worklist.work.none");
        onDone.accept(taskId);
    }

    void focusForm() {
        if (form != null) {
            form.focusFirst();
        }
    }

    void close() {
        onClose.run();
    }

    private void attempt(Runnable act, String success) {
        try {
            act.run();
            Notices.success(success, sheet.item().taskName());
            if (form == null) {
                open(taskId());
            }
        } catch (Refused refused) {
            lost(refused);
            return;
        }
        refresh();
        onChanged.run();
    }

    private void lost(Refused refused) {
        Notices.refused(refused);
        refresh();
        onChanged.run();
    }

    private void showHead() {
        WorklistItem item = sheet.item();
        head.removeAll();
        head.add(new WorkHead(sheet, places, clock.instant()));
        boolean another = heldByAnother();
        banner.setText(another ? getTranslation(form == null ? "worklist.work.held" : "worklist.work.taken", item.holder())
                : getTranslation("worklist.work.read-only"));
        banner.setVisible(another || !sheet.mayWork());
        acts.show(sheet, another);
    }

    private boolean heldByAnother() {
        WorklistItem item = sheet.item();
        return item.claimed() && item.assignee() != current.require().personId();
    }
}
