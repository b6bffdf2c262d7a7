package cn.muan.appointment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.acts.CaseAct;
import cn.muan.base.Message;
import cn.muan.base.Messages;
import cn.muan.base.Subject;
import cn.muan.forms.FormAnswers;

/** 登记就诊: she came, with or without an appointment; at an antenatal check her colour is confirmed or questioned (O5). */
@Component
class RecordAttendanceAct implements CaseAct {

    /** Choice of the form for a visit without an appointment. */
    private static final String NONE = "none";

    private final Attendance attendance;
    private final BookableInstitutions options;
    private final Assessors assessors;
    private final Messages messages;

    RecordAttendanceAct(Attendance attendance, BookableInstitutions options, Assessors assessors, Messages messages) {
        this.attendance = attendance;
        this.options = options;
        this.assessors = assessors;
        this.messages = messages;
    }

    @Override
    public String key() {
        return "record-attendance";
    }

    @Override
    public int order() {
        return 31;
    }

    @Override
    public boolean offered(Subject subject) {
        return !attendance.institutions().isEmpty();
    }

    @Override
    public Map<String, Object> prefill(Subject subject) {
        var facts = new HashMap<String, Object>(assessors.prefill(subject));
        List<Map<String, String>> visits = new ArrayList<>(attendance.candidates(subject).stream().map(options::option).toList());
        var walkIn = new Message("appointment.walk-in");
        visits.add(BookableInstitutions.option(NONE, messages.get(Messages.CHINESE, walkIn), messages.get(Messages.ENGLISH, walkIn)));
        facts.put("appointments", visits);
        facts.put("appointment", visits.get(0).get("value"));
        facts.put("institutions", options.options(attendance.institutions()));
        attendance.institutions().stream().findFirst().ifPresent(own -> facts.put("institution", own));
        return facts;
    }

    @Override
    public void perform(Subject subject, FormAnswers answers) {
        String appointment = answers.text("appointment").orElseThrow();
        attendance.record(subject, new RecordVisit(appointment.equals(NONE) ? null : Long.valueOf(appointment),
                answers.text("kind").map(AppointmentKind::of).orElse(null), answers.text("institution").orElse(null),
                answers.instant("visitAt").orElseThrow(), answers.text("grading").map(Grading::of).orElse(null),
                answers.text("assessor").orElse(null), answers.text("reason").orElse(null), answers.text("note").orElse(null)));
    }
}
