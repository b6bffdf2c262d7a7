package cn.muan.obligation.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import cn.muan.base.ui.Countdown;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.ObligationSource;
import cn.muan.obligation.ObligationStep;

/** One obligation: clock or outcome, who owes it, the rules it rests on, and what its ladder did. */
@CssImport("./obligation/alarms.css")
class DeadlineCard extends Div {

    private final transient DutyTexts texts;
    private final transient Obligation obligation;

    DeadlineCard(Obligation obligation, DutyTexts texts) {
        this.texts = texts;
        this.obligation = obligation;
        addClassNames("deadline-card", obligation.open() ? "open" : "closed");
        Span duty = new Span(texts.duty(obligation.code(), getLocale()) + "  " + obligation.code());
        duty.addClassName("alarm-duty");
        Div first = new Div(obligation.open() ? clock() : outcome(), duty);
        first.addClassName("alarm-first");
        add(first, line("obligation.alarms.owner", texts.place(obligation.owner(), getLocale())),
                line("obligation.deadlines.since", texts.moment(obligation.trigger())),
                line("obligation.deadlines.due", texts.moment(obligation.due())));
        obligation.sources().forEach(source -> add(source(source)));
        add(line("obligation.deadlines.policy", obligation.policy()));
        ladder();
    }

    private Countdown clock() {
        List<ObligationStep> steps = obligation.steps();
        String tooltip = getTranslation("obligation.deadlines.due", texts.moment(obligation.due()));
        if (obligation.nextStepAt() != null) {
            tooltip += getTranslation("obligation.deadlines.next-step", texts.moment(obligation.nextStepAt()));
        }
        return texts.clock(obligation.due(), obligation.firstStepAt(), steps.size() < 2 ? null : steps.get(1).at())
                .explained(tooltip);
    }

    private Span outcome() {
        Duration late = obligation.lateness(obligation.closedAt());
        String word = switch (obligation.state()) {
            case SUPERSEDED -> late.isZero() ? "superseded" : "superseded-late";
            case CANCELLED -> late.isZero() ? "cancelled" : "cancelled-late";
            default -> late.isZero() ? "on-time" : "late";
        };
        List<Object> args = new ArrayList<>(List.of(texts.moment(obligation.closedAt())));
        args.addAll(List.of(DutyTexts.hoursAndMinutes(late)));
        Span outcome = new Span(getTranslation("obligation.deadlines." + word, args.toArray()));
        outcome.addClassNames("stopped-clock", late.isZero() ? "done" : "late");
        return outcome;
    }

    private Div source(ObligationSource source) {
        Div line = line("obligation.deadlines.source", texts.jurisdiction(source.jurisdiction(), getLocale()),
                source.article(), texts.moment(source.due()));
        if (source.satisfiedAt() != null) {
            line.add(getTranslation("obligation.deadlines.source.done", texts.moment(source.satisfiedAt())));
        }
        return line;
    }

    private void ladder() {
        if (obligation.steps().isEmpty()) {
            return;
        }
        UnorderedList steps = new UnorderedList();
        obligation.steps().forEach(step -> steps.add(new ListItem(text(step))));
        add(new Details(getTranslation("obligation.deadlines.steps"), steps));
    }

    private String text(ObligationStep step) {
        Instant at = step.firedAt() == null ? step.at() : step.firedAt();
        String text = getTranslation("obligation.step." + step.state().name().toLowerCase(Locale.ROOT),
                String.valueOf(step.number()), texts.moment(at), texts.group(step.group(), getLocale()));
        if (step.substituted()) {
            text += getTranslation("obligation.step.substituted",
                    getTranslation("obligation.recipient." + step.recipient().code()));
        }
        return step.acknowledgedAt() == null ? text
                : text + getTranslation("obligation.step.acknowledged", texts.moment(step.acknowledgedAt()));
    }

    private Div line(String key, Object... args) {
        Div line = new Div();
        line.setText(getTranslation(key, args));
        return line;
    }
}
