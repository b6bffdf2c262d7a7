package cn.muan.transfer.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

import cn.muan.base.ui.Countdown;
import cn.muan.base.ui.MainLayout;
import cn.muan.base.ui.SeverityChip;
import cn.muan.timeline.ui.CaseThreadNavigation;
import cn.muan.transfer.Transfer;
import cn.muan.transfer.TransferLine;
import cn.muan.transfer.TransferList;
import cn.muan.transfer.TransferState;
import cn.muan.worklist.WorklistChange;
import cn.muan.worklist.WorklistChanges;

/** 转诊: the open transfers one sees, nearest clock first; read anew as soon as something happens. */
@Route(value = "transfers", layout = MainLayout.class)
@Menu(title = "transfer.list", order = 15, icon = "vaadin:exchange")
@PermitAll
@CssImport("./transfer.css")
class TransfersView extends Div implements HasDynamicTitle {

    private final transient TransferList transfers;
    private final transient TransferTexts texts;
    private final transient WorklistChanges changes;
    private final Grid<TransferLine> grid = new Grid<>();
    private final TextField search = new TextField();
    private transient List<TransferLine> lines = List.of();
    private transient WorklistChanges.Subscription subscription;

    TransfersView(TransferList transfers, TransferTexts texts, WorklistChanges changes) {
        this.transfers = transfers;
        this.texts = texts;
        this.changes = changes;
        addClassNames("muan-page", "transfers");
        search.setPlaceholder(texts.text("transfer.search"));
        search.setAriaLabel(texts.text("transfer.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show());
        columns();
        add(search, grid);
        refresh();
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addComponentColumn(this::clock).setKey("clock").setHeader(texts.text("transfer.column.clock")).setAutoWidth(true).setFlexGrow(0);
        grid.addComponentColumn(this::who).setKey("who").setHeader(texts.text("transfer.column.who"));
        grid.addColumn(this::state).setKey("state").setHeader(texts.text("transfer.column.state"));
        grid.addColumn(this::route).setKey("route").setHeader(texts.text("transfer.column.route"));
        grid.addColumn(line -> texts.minutes(line.transfer().requestedAt(), texts.now())).setKey("minutes").setHeader(texts.text("transfer.column.minutes"))
                .setAutoWidth(true).setFlexGrow(0);
        grid.setEmptyStateText(texts.text("transfer.none"));
        grid.setSizeFull();
    }

    private Component clock(TransferLine line) {
        Transfer of = line.transfer();
        return of.state() == TransferState.ASKING && of.backstopAt() != null
                ? new Countdown(of.backstopAt(), null, null, texts.now()).explained(texts.text("transfer.backstop-at", texts.at(of.backstopAt()))) : new Span("–");
    }

    private Component who(TransferLine line) {
        var who = new Div(CaseThreadNavigation.link(line.who(), line.transfer().subject()));
        who.addClassName("transfers-who");
        if (line.severity() != null) {
            who.add(new SeverityChip(line.severity()));
        }
        return who;
    }

    private String state(TransferLine line) {
        Transfer of = line.transfer();
        String urgency = texts.text(of.emergency() ? "transfer.emergency" : "transfer.planned");
        return urgency + " · " + texts.text(of.state() == TransferState.ASKING ? "transfer.row.asking"
                : of.awaitsAdmission() ? "transfer.row.backstop" : "transfer.row.accepted");
    }

    private String route(TransferLine line) {
        Transfer of = line.transfer();
        String to = of.receiver() != null ? texts.organisation(of.receiver())
                : line.waiting().stream().map(texts::organisation).collect(Collectors.joining("、"));
        return texts.organisation(of.origin()) + " → " + (to.isEmpty() ? texts.text("transfer.nobody-asked") : to);
    }

    private void refresh() {
        lines = transfers.underWay();
        show();
    }

    private void show() {
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        grid.setItems(lines.stream().filter(line -> (line.who() + " " + state(line) + " " + route(line)).toLowerCase(Locale.ROOT).contains(wanted)).toList());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        subscription = changes.subscribeToAll(batch -> heard(ui, batch));
    }

    /** Whatever happens to a transfer begins or ends a task. */
    private void heard(UI ui, List<WorklistChange> batch) {
        if (batch.stream().anyMatch(change -> change.kind() != WorklistChange.Kind.CLAIMED && change.kind() != WorklistChange.Kind.RETURNED)) {
            ui.access(this::refresh);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        subscription.cancel();
    }

    @Override
    public String getPageTitle() {
        return texts.text("transfer.list");
    }
}
