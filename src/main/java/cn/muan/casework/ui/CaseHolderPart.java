package cn.muan.casework.ui;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

import cn.muan.base.Subject;
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
        boolean late = duty.breached(now());
        var owed = new Span(texts.text(late ? "casework.held-late" : "casework.held-by",
                texts.organisation(duty.owner().organisation()), texts.at(duty.due()), duty.code()) + " ("
                + texts.text("casework.held-since", texts.at(duty.trigger())) + ")");
        owed.addClassName(late ? "case-holder-late" : "case-holder-owed");
        return owed;
    }

    private Instant now() {
        return clock.instant();
    }
}
