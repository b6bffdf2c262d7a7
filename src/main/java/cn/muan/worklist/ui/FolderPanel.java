package cn.muan.worklist.ui;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Scope;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;

import cn.muan.base.Refused;
import cn.muan.base.ui.Notices;
import cn.muan.worklist.Inbox;
import cn.muan.worklist.InboxQuery;
import cn.muan.worklist.InboxQuery.Folder;
import cn.muan.worklist.SavedViews;
import cn.muan.worklist.SavedViews.SavedView;

/** The folders with their counts, and the views the person has saved. */
@SpringComponent
@Scope(BeanDefinition.SCOPE_PROTOTYPE)
class FolderPanel extends Div {

    private final transient Inbox inbox;
    private final transient SavedViews views;
    private final Map<Folder, NativeButton> folders = new EnumMap<>(Folder.class);
    private final Map<Folder, Span> counts = new EnumMap<>(Folder.class);
    private final Div saved = new Div();
    private transient InboxQuery shown = InboxQuery.of(Folder.GROUP_UNCLAIMED);
    private transient Consumer<InboxQuery> onChoose = query -> { };

    FolderPanel(Inbox inbox, SavedViews views) {
        this.inbox = inbox;
        this.views = views;
        addClassName("folders");
        for (Folder folder : Folder.values()) {
            add(button(folder));
        }
        var title = new Span(getTranslation("worklist.views"));
        title.addClassName("folders-title");
        saved.addClassName("folders-saved");
        var save = new Button(getTranslation("worklist.view.save"), VaadinIcon.PLUS.create(), click -> openSaveDialog());
        save.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(title, saved, save);
        refreshViews();
    }

    static String key(Folder folder) {
        return folder.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void onChoose(Consumer<InboxQuery> listener) {
        onChoose = listener;
    }

    /** Marks the folder of the query; this query is what "save current" saves. */
    void mark(InboxQuery query) {
        shown = query;
        folders.forEach((folder, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(folder == query.folder())));
    }

    void refreshCounts() {
        inbox.counts().forEach((folder, count) -> {
            counts.get(folder).setText(count >= Inbox.COUNTED ? (Inbox.COUNTED - 1) + "+" : String.valueOf(count));
            counts.get(folder).setClassName("folder-alert", folder == Folder.OVERDUE && count > 0);
        });
    }

    private NativeButton button(Folder folder) {
        var count = new Span();
        count.addClassName("folder-count");
        counts.put(folder, count);
        var button = new NativeButton();
        button.add(new Span(getTranslation("worklist.folder." + key(folder))), count);
        button.addClassName("folder");
        button.setTitle(getTranslation("worklist.folder-title." + key(folder)));
        button.addClickListener(click -> onChoose.accept(shown.in(folder)));
        folders.put(folder, button);
        return button;
    }

    private void refreshViews() {
        saved.removeAll();
        views.mine().forEach(view -> saved.add(row(view)));
    }

    private Div row(SavedView view) {
        var open = new NativeButton(view.name(), click -> onChoose.accept(view.query()));
        open.addClassName("folder");
        var delete = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> confirmDeletion(view));
        delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        delete.setAriaLabel(getTranslation("worklist.view.delete", view.name()));
        var row = new Div(open, delete);
        row.addClassName("folder-saved");
        return row;
    }

    private void openSaveDialog() {
        new SaveViewDialog(name -> {
            try {
                views.save(name, shown);
                refreshViews();
                Notices.success("worklist.view.saved", name.strip());
                return true;
            } catch (Refused refused) {
                Notices.refused(refused);
                return false;
            }
        }).open();
    }

    private void confirmDeletion(SavedView view) {
        var dialog = new ConfirmDialog(getTranslation("worklist.view.delete", view.name()),
                getTranslation("worklist.view.delete-text"), getTranslation("worklist.view.delete-yes"), confirmed -> {
                    views.delete(view.id());
                    refreshViews();
                });
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("worklist.cancel"));
        dialog.open();
    }
}
