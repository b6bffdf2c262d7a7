package cn.muan.blood.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.listbox.ListBox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

import org.springframework.security.access.AccessDeniedException;

import cn.muan.base.ui.MainLayout;
import cn.muan.blood.BloodBoard;
import cn.muan.timeline.Timeline;
import cn.muan.timeline.ui.CaseThreadNavigation;
import cn.muan.worklist.WorklistChanges;

/** Open blood requests by their clock: hospital, station, safety office and 120 see the same, each what it may see. */
@PermitAll
@Route(value = "blood", layout = MainLayout.class)
@Menu(title = "blood.menu", order = 26, icon = "vaadin:drop")
@CssImport("./blood.css")
class BloodView extends Div implements HasDynamicTitle {

    private static final int STORY = 30;

    private final transient BloodBoard board;
    private final transient Timeline timeline;
    private final transient BloodLabels labels;
    private final TextField query = new TextField();
    private final ListBox<BloodBoard.Row> list = new ListBox<>();
    private final Div empty = new Div();
    private final Paragraph capped = new Paragraph();
    private final Div work = new Div();
    private transient Long picked;
    private transient WorklistChanges.Subscription subscription;

    BloodView(BloodBoard board, Timeline timeline, BloodLabels labels) {
        this.board = board;
        this.timeline = timeline;
        this.labels = labels;
        addClassName("blood-view");
        query.setPlaceholder(getTranslation("blood.search"));
        query.setAriaLabel(getTranslation("blood.search"));
        query.setClearButtonVisible(true);
        query.setValueChangeMode(ValueChangeMode.LAZY);
        query.addValueChangeListener(change -> show());
        list.setAriaLabel(getTranslation("blood.menu"));
        list.setRenderer(new ComponentRenderer<>(row -> new BloodLine(row, labels)));
        list.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                pick(change.getValue() == null ? null : change.getValue().request().id());
            }
        });
        empty.addClassName("blood-empty");
        var left = new Div(query, empty, list, capped);
        left.addClassName("blood-left");
        work.addClassName("blood-work");
        add(left, work);
        show();
        pick(null);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("blood.menu");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        subscription = board.subscribe(() -> ui.access(this::heard));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        subscription.cancel();
    }

    /** Hospital, station, safety office or 120 has done something. */
    void heard() {
        show();
        pick(picked);
    }

    private void show() {
        List<BloodBoard.Row> open = board.open();
        String wanted = query.getValue().strip().toLowerCase(Locale.ROOT);
        List<BloodBoard.Row> rows = open.stream().filter(row -> labels.searched(row).contains(wanted)).toList();
        list.setItems(rows);
        rows.stream().filter(row -> picked != null && row.request().id() == picked).findFirst().ifPresent(list::setValue);
        list.setVisible(!rows.isEmpty());
        empty.setVisible(rows.isEmpty());
        empty.removeAll();
        empty.add(new Paragraph(getTranslation(wanted.isEmpty() ? "blood.empty" : "blood.none-found")));
        if (wanted.isEmpty()) {
            empty.add(new Paragraph(getTranslation("blood.empty.hint")));
        }
        capped.setText(getTranslation("blood.capped", BloodBoard.SHOWN));
        capped.setVisible(open.size() == BloodBoard.SHOWN);
    }

    void pick(Long id) {
        picked = id;
        work.removeAll();
        setClassName("picked", id != null);
        if (id == null) {
            work.add(new Paragraph(getTranslation("blood.pick")));
            return;
        }
        var back = new Button(getTranslation("blood.back"), click -> pick(null));
        back.addClassName("blood-back");
        try {
            BloodBoard.Sheet sheet = board.sheet(id);
            work.add(back, new BloodPanel(sheet, labels));
            sheet.woman().ifPresent(woman -> work.add(new Button(getTranslation("blood.open-case"), click -> CaseThreadNavigation.open(woman))));
            story(sheet);
        } catch (AccessDeniedException notForThisReader) {
            pick(null);
        }
    }

    private void story(BloodBoard.Sheet sheet) {
        work.add(new H4(getTranslation("blood.story")));
        timeline.read(sheet.request().subject(), EnumSet.allOf(Timeline.Kind.class), null, STORY)
                .forEach(entry -> work.add(new Paragraph(labels.sentence(entry))));
    }
}
