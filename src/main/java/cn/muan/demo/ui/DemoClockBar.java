package cn.muan.demo.ui;

import java.time.format.DateTimeFormatter;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

import cn.muan.base.ChinaTime;
import cn.muan.base.Refused;
import cn.muan.base.ui.Notices;
import cn.muan.base.ui.WallClock;
import cn.muan.demo.DemoClock;
import cn.muan.demo.DemoClock.Step;
import cn.muan.obligation.DutyCalendar;

/** Says to everybody that time is not real, once it was moved; an administrator moves it on from here. */
@CssImport("./demo/clock.css")
class DemoClockBar extends Div {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ChinaTime.ZONE);

    private final transient DemoClock clock;
    private final boolean mayMove;
    private transient Runnable unsubscribe;
    private boolean unfolded;

    DemoClockBar(DemoClock clock) {
        this.clock = clock;
        this.mayMove = clock.mayMove();
        addClassName("demo-clock");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("demo.clock"));
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        unsubscribe = clock.onChange(() -> ui.access(this::show));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unsubscribe.run();
    }

    private void show() {
        DemoClock.Standing standing = clock.standing();
        removeAll();
        setClassName("demo-clock-moved", standing.moved());
        setVisible(standing.moved() || mayMove);
        if (standing.moved()) {
            sayThatTimeIsNotReal(standing);
        } else if (mayMove && !unfolded) {
            add(small("demo.clock", () -> {
                unfolded = true;
                show();
            }));
            return;
        }
        if (standing.progress() != null) {
            add(progress(standing.progress()));
        } else if (mayMove) {
            controls(standing);
        }
    }

    private void sayThatTimeIsNotReal(DemoClock.Standing standing) {
        Span sentence = new Span(new Span(getTranslation("demo.clock.unreal")), new WallClock(standing.now()).withDate(),
                new Span(getTranslation("demo.clock.unreal-end")));
        sentence.addClassName("demo-clock-sentence");
        sentence.getElement().setAttribute("title", getTranslation("demo.clock.explained"));
        add(sentence);
    }

    private Div progress(DemoClock.Progress progress) {
        ProgressBar bar = new ProgressBar(0, 1, progress.share());
        bar.getElement().setAttribute("aria-label", getTranslation("demo.clock.moving-label"));
        Div line = new Div(bar, new Span(getTranslation("demo.clock.moving", MOMENT.format(progress.target()),
                String.valueOf(progress.fired()), MOMENT.format(progress.at()))));
        line.addClassName("demo-clock-progress");
        return line;
    }

    private void controls(DemoClock.Standing standing) {
        add(mover("demo.clock.hour", Step.HOUR, standing), mover("demo.clock.day", Step.DAY, standing));
        Button next = mover("demo.clock.next", Step.NEXT_DEADLINE, standing);
        DutyCalendar.Moment ahead = clock.nextDeadline().orElse(null);
        next.setEnabled(ahead != null);
        add(next, words("demo-clock-next", ahead == null ? getTranslation("demo.clock.nothing-ahead") : named(ahead)));
        if (standing.moved()) {
            add(small("demo.clock.real", () -> new ClockDialog("demo.clock.real", "demo.clock.real.how").open()));
        }
        if (standing.outcome() != null) {
            add(outcome(standing.outcome()));
        }
    }

    private Span outcome(DemoClock.Outcome outcome) {
        Span told = words("demo-clock-outcome", getTranslation(outcome.stuck() ? "demo.clock.stuck" : "demo.clock.arrived",
                MOMENT.format(outcome.at()), String.valueOf(outcome.fired())));
        told.getElement().setAttribute("role", "status");
        return told;
    }

    private String named(DutyCalendar.Moment moment) {
        String duty = getTranslation("obligation.code." + moment.code());
        return moment.step() == 0 ? getTranslation("demo.clock.next-due", MOMENT.format(moment.at()), duty)
                : getTranslation("demo.clock.next-step", MOMENT.format(moment.at()), duty, String.valueOf(moment.step()));
    }

    /** The first move cannot be undone and is confirmed; after it the next ones say nothing new. */
    private Button mover(String key, Step step, DemoClock.Standing standing) {
        return small(key, () -> {
            if (standing.moved()) {
                move(step);
            } else {
                new ClockDialog("demo.clock.first", "demo.clock.first.text", key, () -> move(step)).open();
            }
        });
    }

    private void move(Step step) {
        try {
            clock.move(step);
        } catch (Refused refused) {
            Notices.refused(refused);
        }
        show();
    }

    private Button small(String key, Runnable act) {
        Button button = new Button(getTranslation(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private static Span words(String name, String text) {
        Span words = new Span(text);
        words.addClassName(name);
        return words;
    }
}
