package cn.muan.appointment.ui;

import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

import cn.muan.appointment.Appointment;
import cn.muan.appointment.AttendedVisit;
import cn.muan.appointment.BookingOverride;
import cn.muan.appointment.Passage;
import cn.muan.appointment.TracingAttempt;
import cn.muan.appointment.TracingEpisode;

/** Appointments, exceptions, visits and searches of one pregnancy; what is awaited first, the rest newest first. */
class AppointmentsPanel extends Div {

    private final transient AppointmentTexts texts;

    AppointmentsPanel(AppointmentTexts texts) {
        this.texts = texts;
        addClassName("case-dossier");
    }

    void search(TracingEpisode episode, List<TracingAttempt> attempts) {
        add(new H3(texts.text("appointment.tracing")));
        add(new H4(texts.text("appointment.episode-line", episode.missedOn().toString(), texts.organisation(episode.institution()))));
        add(new Paragraph(standing(episode)));
        if (episode.telling() != null) {
            add(new Paragraph(episode.telling()));
        }
        var list = new UnorderedList();
        attempts.forEach(attempt -> list.add(new ListItem(texts.text("appointment.attempt-line", texts.at(attempt.triedAt()),
                texts.organisation(attempt.organisation()), texts.word("appointment.attempt", attempt.result()),
                attempt.note() == null ? "" : attempt.note()))));
        add(list);
    }

    private String standing(TracingEpisode episode) {
        return switch (episode.state()) {
            case TRACING -> texts.text("appointment.episode.tracing");
            case LOST -> texts.text("appointment.episode.lost", texts.at(episode.lostAt()));
            case TOLD -> texts.text("appointment.episode.told", texts.at(episode.toldAt()), texts.organisation(episode.mch()));
            case CLOSED -> texts.text("appointment.episode.closed", texts.at(episode.closedAt()),
                    texts.text("appointment.outcome." + episode.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        };
    }

    void appointments(List<Appointment> found) {
        if (found.isEmpty()) {
            add(new Paragraph(texts.text("appointment.none")));
        }
        section("appointment.upcoming", found.stream().filter(Appointment::booked)
                .sorted(java.util.Comparator.comparing(Appointment::on).thenComparing(Appointment::id)).toList());
        section("appointment.past", found.stream().filter(one -> !one.booked()).toList());
    }

    private void section(String title, List<Appointment> found) {
        if (!found.isEmpty()) {
            add(new H3(texts.text(title)));
            found.forEach(one -> add(entry(one)));
        }
    }

    private Div entry(Appointment one) {
        var entry = new Div(new H4(texts.text("appointment.line", texts.day(one.on(), one.time()), texts.text(one.kind().key()),
                texts.organisation(one.institution()))));
        entry.add(new Paragraph(texts.word("appointment.state", one.state()) + " · "
                + texts.text("appointment.booked-by", texts.at(one.bookedAt()), one.bookedBy())));
        if (one.passage().how() != Passage.How.FREE) {
            entry.add(new Paragraph(texts.text("appointment.passage." + one.passage().how().name().toLowerCase(Locale.ROOT),
                    String.valueOf(one.passage().level()), one.passage().reason())));
        }
        if (one.note() != null) {
            entry.add(new Paragraph(one.note()));
        }
        if (one.closingReason() != null) {
            entry.add(new Paragraph(texts.text("appointment.closing-reason", texts.reason(one.closingReason()))));
        }
        return entry;
    }

    void exceptions(List<BookingOverride> found) {
        if (!found.isEmpty()) {
            add(new H3(texts.text("appointment.overrides")));
            found.forEach(this::exception);
        }
    }

    private void exception(BookingOverride one) {
        add(new H4(texts.text("appointment.override-line", texts.day(one.slot().on(), one.slot().time()), texts.text(one.slot().kind().key()),
                texts.organisation(one.slot().institution()), one.requestedBy())));
        add(new Paragraph(one.reason() + "（" + one.articles() + "）"));
        add(new Paragraph(texts.text("appointment.override." + one.state().name().toLowerCase(Locale.ROOT),
                one.decidedBy() == null ? "" : one.decidedBy(), one.words() == null ? "" : one.words())));
    }

    void visits(List<AttendedVisit> found) {
        if (!found.isEmpty()) {
            add(new H3(texts.text("appointment.visits")));
            found.forEach(this::visit);
        }
    }

    private void visit(AttendedVisit one) {
        add(new H4(texts.text("appointment.visit-line", texts.at(one.visitedAt()), texts.text(one.kind().key()),
                texts.organisation(one.institution()), one.recordedBy())));
        if (one.grading() != null) {
            add(new Paragraph(texts.word("appointment.grading", one.grading())));
        }
        if (one.note() != null) {
            add(new Paragraph(one.note()));
        }
    }
}
