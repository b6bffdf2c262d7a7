package cn.muan.appointment.ui;

import com.vaadin.flow.component.Component;

import cn.muan.appointment.AppointmentBook;
import cn.muan.appointment.Attendance;
import cn.muan.appointment.BookingOverrides;
import cn.muan.appointment.WomanTracing;
import cn.muan.base.Subject;
import cn.muan.timeline.ui.CaseThreadPart;

/** The tab 预约: what is booked, what became of it, exceptions, visits and searches. */
@org.springframework.stereotype.Component
class AppointmentsPart implements CaseThreadPart {

    private final AppointmentBook book;
    private final Attendance attendance;
    private final BookingOverrides overrides;
    private final WomanTracing tracing;
    private final AppointmentTexts texts;

    AppointmentsPart(AppointmentBook book, Attendance attendance, BookingOverrides overrides, WomanTracing tracing, AppointmentTexts texts) {
        this.book = book;
        this.attendance = attendance;
        this.overrides = overrides;
        this.tracing = tracing;
        this.texts = texts;
    }

    @Override
    public Place place() {
        return Place.TAB;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String label() {
        return "appointment.tab";
    }

    @Override
    public Component render(Subject subject) {
        var panel = new AppointmentsPanel(texts);
        tracing.of(subject).forEach(episode -> panel.search(episode, tracing.attempts(episode)));
        panel.appointments(book.of(subject));
        panel.exceptions(overrides.of(subject));
        panel.visits(attendance.of(subject));
        return panel;
    }
}
