package cn.muan.casework.ui;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

import cn.muan.base.Subject;
import cn.muan.base.ui.Countdown;
import cn.muan.casework.CaseFiles;
import cn.muan.casework.HighRiskCase;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligations;
import cn.muan.timeline.ui.CaseThreadPart;

/** Who owes the next act of a case in management, since when and until when. */
@org.springframework.stereotype.Component
class CaseHolderPart implements CaseThreadPart {

    private final CaseFiles files;
    private final Obligations obligations;
    private final CaseTexts texts;
    private final Clock clock;

    CaseHolderPart(CaseFiles files, Obligations obligations, CaseTexts texts, Clock clock) {
        this.files = files;
        this.obligations = obligations;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.HEAD;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Component render(Subject subject) {
        Optional<HighRiskCase> found = files.caseOf(subject);
        if (found.isEmpty()) {
            return null;
        }
        var line = new Div();
        line.addClassName("case-holder");
        HighRiskCase of = found.get();
        if (of.state() == HighRiskCase.State.CLOSED) {
            line.add(new Span(texts.text("casework.case-closed") + " " + texts.at(of.closing().at())));
            return line;
        }
        line.add(new Span(texts.text("casework.case-open")), new Span(" · "), holder(subject));
        return line;
    }

    private Component holder(Subject subject) {
        return obligations.openOf(subject).stream().min(Comparator.comparing(Obligation::due)).<Component>map(this::owed)
                .orElseGet(() -> new Span(texts.text("casework.nobody-owes")));
    }

    private Component owed(Obligation duty) {
        String role = texts.text("access.role." + duty.owner().role().code());
        String who = texts.organisation(duty.owner().organisation()) + " " + role;
        var owed = new Span(texts.text("casework.held-by", who, duty.code(), texts.at(duty.trigger())) + " ");
        var line = new Span(owed, new Countdown(duty.due(), step(duty, 0), step(duty, 1), clock.instant())
                .explained(texts.text("casework.due-at", texts.at(duty.due()))));
        line.addClassName("case-holder-owed");
        return line;
    }

    private static Instant step(Obligation duty, int index) {
        return duty.steps().size() > index ? duty.steps().get(index).at() : null;
    }
}
