package cn.muan.appointment;

import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.acts.CaseAct;
import cn.muan.base.Subject;
import cn.muan.forms.FormAnswers;

/** 取消预约: she is not waited for any more. */
@Component
class CancelAppointmentAct implements CaseAct {

    private final AppointmentBook book;
    private final BookableInstitutions options;

    CancelAppointmentAct(AppointmentBook book, BookableInstitutions options) {
        this.book = book;
        this.options = options;
    }

    @Override
    public String key() {
        return "cancel-appointment";
    }

    @Override
    public int order() {
        return 33;
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
        book.cancel(subject, Long.parseLong(answers.text("appointment").orElseThrow()), answers.text("reason").orElseThrow());
    }

    @Override
    public boolean destructive() {
        return true;
    }
}
