package cn.muan.casework.ui;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

import cn.muan.base.Subject;
import cn.muan.base.ui.Countdown;
import cn.muan.casework.CaseFiles;
import cn.muan.casework.CaseMoves;
import cn.muan.casework.HighRiskCase;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligations;
import cn.muan.timeline.ui.CaseThreadPart;

/** Who owes the next act of a case in management, since when and until when. */
@org.springframework.stereotype.Component
class CaseHolderPart implements CaseThreadPart {

    private static final Set<String> HANDED_OVER = Set.of("O29a", "O29b");

    private final CaseFiles files;
    private final CaseMoves moves;
    private final Obligations obligations;
    private final CaseTexts texts;
    private final Clock clock;

    CaseHolderPart(CaseFiles files, CaseMoves moves, Obligations obligations, CaseTexts texts, Clock clock) {
        this.files = files;
        this.moves = moves;
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
        waiting(subject).forEach(text -> line.add(new Span(" · "), new Span(text)));
        return line;
    }

    /** Who is asked to take her over, or to decide that. */
    private List<String> waiting(Subject subject) {
        Stream<String> handOver = obligations.openOf(subject).stream().filter(duty -> duty.occurrence() == null)
                .filter(duty -> HANDED_OVER.contains(duty.code()))
                .map(duty -> texts.text("casework.waiting." + duty.code(), texts.organisation(duty.owner().organisation())));
        return Stream.concat(handOver, moves.underWay(subject).map(texts::moveState).stream()).toList();
    }

    private Component holder(Subject subject) {
        return obligations.openOf(subject).stream().min(Comparator.comparing(Obligation::due)).<Component>map(this::owed)
                .orElseGet(() -> new Span(texts.text("casework.nobody-owes")));
    }

    private Component owed(Obligation duty) {
        String who = texts.group(duty.owner());
        var owed = new Span(texts.text("casework.held-by", who, texts.text("obligation.code." + duty.code()) + " " + duty.code(), texts.at(duty.trigger())) + " ");
        var line = new Span(owed, new Countdown(duty.due(), step(duty, 0), step(duty, 1), clock.instant())
                .explained(texts.text("casework.due-at", texts.at(duty.due()))));
        line.addClassName("case-holder-owed");
        return line;
    }

    private static Instant step(Obligation duty, int index) {
        return duty.steps().size() > index ? duty.steps().get(index).at() : null;
    }
}
