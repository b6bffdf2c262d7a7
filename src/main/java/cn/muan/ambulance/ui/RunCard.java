package cn.muan.ambulance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

import cn.muan.ambulance.RunBoard;
import cn.muan.ambulance.RunOrder;
import cn.muan.ambulance.RunStage;
import cn.muan.ambulance.VehicleRun;
import cn.muan.base.ui.Countdown;
import cn.muan.base.ui.Elapsed;
import cn.muan.base.ui.InfectiousChip;
import cn.muan.base.ui.SeverityChip;
import cn.muan.timeline.ui.CaseThreadNavigation;

/** One run at a glance: its clock, what it carries, from where to where, the stage and the vehicle; the next stage is its main button. */
class RunCard extends Div {

    private final transient RunTexts texts;
    private final Button main;

    /** @param doing null where the reader only looks on */
    RunCard(RunBoard.Row row, RunDoing doing, RunTexts texts) {
        this.texts = texts;
        VehicleRun run = row.run();
        addClassName("run-card");
        setId("run-" + run.id());
        getElement().setAttribute("role", "listitem");
        add(first(row), line("run-way", texts.place(run.origin()) + " → " + texts.place(run.destination())), stage(row));
        main = doing == null ? null : main(run, doing);
        if (main != null) {
            add(acts(run, doing));
        }
    }

    long run() {
        return Long.parseLong(getId().orElseThrow().substring("run-".length()));
    }

    void focusMain() {
        if (main != null) {
            main.focus();
        }
    }

    private Component first(RunBoard.Row row) {
        var line = new Div();
        line.addClassName("run-first");
        VehicleRun run = row.run();
        if (run.stage() == RunStage.ORDERED && run.due() != null) {
            line.add(new Countdown(run.due(), run.orderedAt(), null, texts.now())
                    .explained(texts.text("ambulance.due", texts.at(run.due()))));
        }
        var cargo = new Span(texts.word("ambulance.cargo", run.cargo()));
        cargo.addClassName("run-cargo");
        line.add(cargo);
        if (row.woman() != null) {
            line.add(run.subject().isPregnancy() ? CaseThreadNavigation.link(row.woman().who(), run.subject()) : new Span(row.woman().who()));
            line.add(new SeverityChip(row.woman().severity()));
            if (row.woman().infectious()) {
                line.add(new InfectiousChip());
            }
        }
        return line;
    }

    private Component stage(RunBoard.Row row) {
        VehicleRun run = row.run();
        var line = new Div(new Span(texts.word("ambulance.stage", run.stage())), new Elapsed(row.since(), texts.now()));
        line.addClassName("run-stage");
        if (run.callSign() != null) {
            line.add(new Span(run.callSign()));
        }
        if (run.reroutes() > 0) {
            var rerouted = new Span(texts.text("ambulance.rerouted", run.rerouteReason()));
            rerouted.addClassName("run-rerouted");
            line.add(rerouted);
        }
        return line;
    }

    private Button main(VehicleRun run, RunDoing doing) {
        var button = new Button(texts.word("ambulance.press", run.next()), click -> doing.next(run));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClassName("run-main");
        button.setDisableOnClick(true);
        return button;
    }

    private Component acts(VehicleRun run, RunDoing doing) {
        var acts = new Div(main);
        acts.addClassName("run-acts");
        if (run.stage() != RunStage.ORDERED) {
            acts.add(quiet("ambulance.stamp-at", () -> doing.stampAt(run)));
            if (run.cargo() == RunOrder.Cargo.WOMAN) {
                acts.add(quiet("ambulance.elsewhere", () -> doing.elsewhere(run)));
            }
            acts.add(quiet("ambulance.break-off", () -> doing.breakOff(run)));
        }
        return acts;
    }

    private Button quiet(String key, Runnable act) {
        var button = new Button(texts.text(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private static Div line(String style, String text) {
        var line = new Div(new Span(text));
        line.addClassName(style);
        return line;
    }
}
