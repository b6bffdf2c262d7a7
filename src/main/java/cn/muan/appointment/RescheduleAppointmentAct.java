package cn.muan.appointment;

import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.acts.CaseAct;
import cn.muan.base.Subject;
import cn.muan.forms.FormAnswers;

/** 改约: moves a booked appointment to another day. */
@Component
class RescheduleAppointmentAct implements CaseAct {

    private final AppointmentBook book;
    private final BookableInstitutions options;

    RescheduleAppointmentAct(AppointmentBook book, BookableInstitutions options) {
        this.book = book;
        this.options = options;
    }

    @Override
    public String key() {
        return "reschedule-appointment";
    }

    @Override
    public int order() {
        return 32;
    }

    @Override
    public boolean offered(Subject subject) {
        return !book.changeable(subject).isEmpty();
    }

    @Override
    public Map<String, Object> prefill(Subject subject) {
        return Map.of("appointments", book.changeable(subject).stream().map(options::option).toList());
    }

    @Override
    public void perform(Subject subject, FormAnswers answers) {
        book.reschedule(subject, Long.parseLong(answers.text("appointment").orElseThrow()), answers.date("date").orElseThrow(),
                answers.text("time").orElse(null), answers.text("reason").orElseThrow());
    }
}
