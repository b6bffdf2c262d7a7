package cn.muan.appointment;

import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.acts.CaseAct;
import cn.muan.base.Subject;
import cn.muan.forms.FormAnswers;
import cn.muan.risk.RiskRegister;
import cn.muan.woman.Ending;
import cn.muan.woman.Women;

/** 预约: agrees with her when and where she comes. */
@Component
class BookAppointmentAct implements CaseAct {

    private final AppointmentBook book;
    private final BookableInstitutions institutions;
    private final RiskRegister risks;
    private final Women women;

    BookAppointmentAct(AppointmentBook book, BookableInstitutions institutions, RiskRegister risks, Women women) {
        this.book = book;
        this.institutions = institutions;
        this.risks = risks;
        this.women = women;
    }

    @Override
    public String key() {
        return "book-appointment";
    }

    @Override
    public int order() {
        return 30;
    }

    /** Until the puerperium is over. */
    @Override
    public boolean offered(Subject subject) {
        Ending ending = women.facts(subject).ending();
        return book.mayBook() && (ending == null || !book.today().isAfter(ending.puerperiumEnds()));
    }

    @Override
    public Map<String, Object> prefill(Subject subject) {
        var facts = new HashMap<String, Object>();
        facts.put("institutions", institutions.options(institutions.near(subject)));
        risks.standing(subject).flatMap(standing -> standing.severity()).ifPresent(colour -> facts.put("severity", colour.code()));
        return facts;
    }

    @Override
    public void perform(Subject subject, FormAnswers answers) {
        var slot = new Slot(AppointmentKind.of(answers.text("kind").orElseThrow()), answers.text("institution").orElseThrow(),
                answers.date("date").orElseThrow(), answers.text("time").orElse(null), answers.text("note").orElse(null));
        book.book(subject, new BookAppointment(slot, answers.yes("emergency"), answers.text("emergencyReason").orElse(null),
                answers.yes("askOverride"), answers.text("overrideReason").orElse(null)));
    }
}
