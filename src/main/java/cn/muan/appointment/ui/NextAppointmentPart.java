package cn.muan.appointment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

import cn.muan.appointment.AppointmentBook;
import cn.muan.base.Subject;
import cn.muan.timeline.ui.CaseThreadPart;

/** The head's next contact: when and where she is awaited. */
@org.springframework.stereotype.Component
class NextAppointmentPart implements CaseThreadPart {

    private final AppointmentBook book;
    private final AppointmentTexts texts;

    NextAppointmentPart(AppointmentBook book, AppointmentTexts texts) {
        this.book = book;
        this.texts = texts;
    }

    @Override
    public Place place() {
        return Place.HEAD;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Component render(Subject subject) {
        return book.next(subject).stream().findFirst().map(next -> {
            var line = new Div(texts.text("appointment.next", texts.day(next.on(), next.time()), texts.text(next.kind().key()),
                    texts.organisation(next.institution())));
            line.addClassName("case-next-contact");
            return line;
        }).orElse(null);
    }
}
