package cn.muan.followup.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;

import cn.muan.base.ui.InfectiousChip;
import cn.muan.base.ui.SeverityChip;
import cn.muan.followup.FollowUpOverview;
import cn.muan.followup.FollowUpPeriod;
import cn.muan.followup.FollowUpProblem;
import cn.muan.followup.FollowUpSeries;
import cn.muan.followup.FollowUpVisit;

/** What is owed next, problems found, contacts newest first, and series that ended. */
class FollowUpPanel extends Div {

    private final transient FollowUpOverview overview;
    private final transient FollowUpTexts texts;
    private final LocalDate today;

    FollowUpPanel(FollowUpOverview overview, FollowUpTexts texts, LocalDate today) {
        this.overview = overview;
        this.texts = texts;
        this.today = today;
        addClassName("follow-up");
        add(new H3(texts.text("followup.plan")));
        if (overview.plan().isEmpty()) {
            add(note("followup.plan.empty"));
        }
        overview.plan().forEach(line -> add(plan(line)));
        section("followup.problems", overview.problems(), this::problem);
        section("followup.visits", overview.visits(), this::visit);
        if (overview.visits().isEmpty()) {
            add(new H3(texts.text("followup.visits")), note("followup.visits.empty"));
        }
        section("followup.ended", overview.ended(), this::ended);
    }

    private <T> void section(String title, List<T> entries, Function<T, Component> show) {
        if (!entries.isEmpty()) {
            add(new H3(texts.text(title)));
            entries.forEach(entry -> add(show.apply(entry)));
        }
    }

    private Component plan(FollowUpOverview.Line line) {
        FollowUpSeries series = line.series();
        var card = card(series.code() + " " + texts.rhythm(series));
        if (series.state() == FollowUpSeries.State.SUSPENDED) {
            card.add(note("followup.plan.suspended", texts.at(series.stateSince())));
        } else {
            card.add(next(line.next()));
        }
        if (line.missed() > 0) {
            var missed = note("followup.plan.missed", String.valueOf(line.missed()));
            missed.addClassName("follow-up-late");
            card.add(missed);
        }
        card.add(note("followup.plan.anchor", series.anchor(), texts.organisation(series.centre())));
        if (series.lastContactOn() != null) {
            card.add(note("followup.plan.last", series.lastContactOn()));
        }
        return card;
    }

    private Paragraph next(FollowUpPeriod period) {
        if (period == null) {
            return note("followup.plan.done");
        }
        boolean begun = !period.from().isAfter(today);
        if (begun && period.due().isBefore(today)) {
            var late = note("followup.plan.late", period.due());
            late.addClassName("follow-up-late");
            return late;
        }
        return note(begun ? "followup.plan.next" : "followup.plan.later", period.from(), period.due());
    }

    private Component problem(FollowUpProblem problem) {
        var card = card(texts.at(problem.foundAt()) + " · " + texts.organisation(problem.centre()));
        card.add(words(problem.description()));
        if (readable()) {
            line(card, problem.measures());
            line(card, problem.request());
        }
        card.add(switch (problem.state()) {
            case OPEN -> note("followup.problem.open");
            case REPORTED -> note("followup.problem.reported", texts.at(problem.reportedAt()));
            case RECEIVED -> note("followup.problem.received", texts.at(problem.reportedAt()), texts.at(problem.receivedAt()),
                    readable() ? problem.reply() : "…");
            case WITHDRAWN -> note("followup.problem.withdrawn");
        });
        return card;
    }

    private Component visit(FollowUpVisit visit) {
        String outcome = visit.reached() ? texts.text("followup.reached")
                : texts.text("followup.not-reached", texts.text("followup.not-reached." + visit.reason().code()));
        var card = card(texts.text("followup.visit.line", visit.performedOn(), texts.text("followup.contact." + visit.contact().code()), outcome));
        if (visit.severity() != null) {
            card.add(new SeverityChip(visit.severity()));
        }
        if (visit.infectious() && overview.showsInfectious()) {
            card.add(new InfectiousChip());
        }
        if (visit.problem()) {
            card.add(note("followup.visit.problem"));
        }
        if (visit.findings() != null) {
            card.add(!visit.infectious() || overview.showsWords() ? new Paragraph(visit.findings()) : note("followup.visit.protected"));
        }
        if (visit.nextOn() != null) {
            card.add(note("followup.visit.next", visit.nextOn()));
        }
        card.add(note("followup.visit.by", visit.recorderName() + " · " + texts.organisation(visit.centre()), texts.at(visit.recordedAt())));
        return card;
    }

    private Component ended(FollowUpSeries series) {
        return note("followup.ended.line", series.code(), texts.rhythm(series),
                texts.text(series.endReason().key()), texts.at(series.stateSince()));
    }

    /** Words about an infectious woman stay with those who treat or manage her. */
    private boolean readable() {
        return overview.showsWords() || overview.visits().stream().noneMatch(FollowUpVisit::infectious);
    }

    private Component words(String text) {
        return readable() ? new Paragraph(text) : note("followup.visit.protected");
    }

    private static void line(Article card, String text) {
        if (text != null) {
            card.add(new Paragraph(text));
        }
    }

    private static Article card(String title) {
        var card = new Article(new H4(title));
        card.addClassName("follow-up-card");
        return card;
    }

    private Paragraph note(String key, Object... args) {
        var note = new Paragraph(texts.text(key, java.util.Arrays.stream(args).map(String::valueOf).toArray()));
        note.addClassName("follow-up-note");
        return note;
    }
}
