package cn.muan.ambulance.ui;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.RolesAllowed;

import cn.muan.ambulance.Fleet;
import cn.muan.ambulance.RunActs;
import cn.muan.ambulance.RunBoard;
import cn.muan.ambulance.RunStage;
import cn.muan.ambulance.Vehicle;
import cn.muan.ambulance.VehicleRun;
import cn.muan.base.Refused;
import cn.muan.base.ui.MainLayout;
import cn.muan.base.ui.Notices;
import cn.muan.engine.Feel;
import cn.muan.forms.Drafts;
import cn.muan.worklist.TaskSheets;
import cn.muan.worklist.Worklist;
import cn.muan.worklist.WorklistChanges;

/** 急救调度: runs under way by their clock, the vehicles below; the next stage of each run is one press. */
@Route(value = "dispatch", layout = MainLayout.class)
@Menu(title = "ambulance.dispatch", order = 25, icon = "vaadin:ambulance")
@RolesAllowed({"EMS_DISPATCHER", "AMBULANCE_CREW", "SAFETY_OFFICE", "DISTRICT_SAFETY_OFFICE", "COMMISSION"})
@CssImport("./ambulance.css")
class DispatchView extends Div implements HasDynamicTitle, RunDoing, VehicleLine.Keeping {

    private final transient RunBoard board;
    private final transient RunActs acts;
    private final transient Fleet fleet;
    private final transient Worklist worklist;
    private final transient TaskSheets sheets;
    private final transient Drafts drafts;
    private final transient Feel feel;
    private final transient Clock clock;
    private final transient RunTexts texts;
    private final transient Set<String> own;
    private final Div runs = new Div();
    private final Div vehicles = new Div();
    private transient WorklistChanges.Subscription subscription;

    DispatchView(RunBoard board, RunActs acts, Fleet fleet, Worklist worklist, TaskSheets sheets, Drafts drafts, Feel feel, Clock clock,
            RunTexts texts) {
        this.board = board;
        this.acts = acts;
        this.fleet = fleet;
        this.worklist = worklist;
        this.sheets = sheets;
        this.drafts = drafts;
        this.feel = feel;
        this.clock = clock;
        this.texts = texts;
        this.own = board.ownCentres();
        addClassNames("muan-page", "dispatch");
        runs.addClassName("dispatch-runs");
        runs.getElement().setAttribute("role", "list").setAttribute("aria-live", "polite");
        vehicles.addClassName("dispatch-vehicles");
        vehicles.getElement().setAttribute("role", "list");
        add(new H2(getTranslation("ambulance.runs")), runs, fleetHead(), vehicles);
        refresh();
        runs.getChildren().filter(RunCard.class::isInstance).map(RunCard.class::cast).findFirst().ifPresent(RunCard::focusMain);
    }

    private Div fleetHead() {
        var head = new Div(new H2(getTranslation("ambulance.vehicles")));
        head.addClassName("dispatch-head");
        board.keepsFleet().ifPresent(centre -> head.add(new Button(getTranslation("ambulance.vehicle.add"),
                click -> new VehicleDialog(null, texts, sheet -> kept(() -> fleet.add(centre, sheet))).open())));
        return head;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ambulance.dispatch");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        subscription = board.subscribe(() -> ui.access(this::refresh));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        subscription.cancel();
    }

    private void refresh() {
        runs.removeAll();
        List<RunBoard.Row> under = board.underWay();
        under.forEach(row -> runs.add(new RunCard(row, mayPress(row.run()) ? this : null, texts)));
        if (under.isEmpty()) {
            runs.add(empty("ambulance.runs.none"));
        }
        vehicles.removeAll();
        List<Vehicle> known = fleet.of(board.centres());
        known.forEach(vehicle -> vehicles.add(new VehicleLine(vehicle, own.contains(vehicle.centre()) ? this : null, texts)));
        if (known.isEmpty()) {
            vehicles.add(empty("ambulance.vehicles.none"));
        }
    }

    /** A vehicle is sent by the dispatcher alone; what is reached on the way is stamped by the crew too. */
    private boolean mayPress(VehicleRun run) {
        return run.stage() == RunStage.ORDERED ? board.dispatches(run) : own.contains(run.centre());
    }

    private Paragraph empty(String key) {
        var words = new Paragraph(getTranslation(key));
        words.addClassName("muan-empty");
        return words;
    }

    @Override
    public void next(VehicleRun run) {
        if (run.stage() == RunStage.ORDERED) {
            stampAt(run);
            return;
        }
        attempt(() -> {
            acts.stampNow(run.key(), run.next());
            Notices.success("ambulance.stamped", texts.word("ambulance.stage", run.next()));
        });
    }

    @Override
    public void stampAt(VehicleRun run) {
        RunStage next = run.next();
        attempt(() -> {
            String task = acts.task(run.key(), next);
            var sheet = sheets.open(task);
            new RunTaskDialog(sheet, drafts, feel, clock, texts, answers -> {
                worklist.complete(task, answers);
                refresh();
            }).open();
        });
    }

    @Override
    public void elsewhere(VehicleRun run) {
        new ReasonDialog("ambulance.elsewhere", board.elsewhere(run), texts, (destination, reason) -> {
            acts.sendElsewhere(run.key(), destination, reason);
            refresh();
        }).open();
    }

    @Override
    public void breakOff(VehicleRun run) {
        new ReasonDialog("ambulance.break-off", null, texts, (nowhere, reason) -> {
            acts.breakOff(run.key(), reason);
            refresh();
        }).open();
    }

    @Override
    public void say(Vehicle vehicle, Vehicle.State state) {
        attempt(() -> fleet.say(vehicle.id(), state));
    }

    @Override
    public void correct(Vehicle vehicle) {
        new VehicleDialog(vehicle, texts, sheet -> kept(() -> fleet.correct(vehicle.id(), sheet))).open();
    }

    private void kept(Runnable act) {
        act.run();
        refresh();
    }

    /** Whatever came of it, the board shows how things stand now. */
    private void attempt(Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            Notices.refused(refused);
        }
        refresh();
    }
}
