package cn.muan.risk.ui;

import java.util.Locale;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;

import cn.muan.base.Subject;
import cn.muan.base.ui.Notices;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.engine.UnitOfWork;
import cn.muan.risk.FirstContacts;
import cn.muan.risk.RiskRegister;
import cn.muan.risk.RiskStanding;
import cn.muan.timeline.ui.CaseThreadNavigation;
import cn.muan.timeline.ui.CaseThreadPart;
import cn.muan.woman.Departures;
import cn.muan.woman.PregnancyFacts;
import cn.muan.woman.Women;

/** The act 评估 of the case thread: a changed condition asks for an assessment; hidden while one is under way. */
@org.springframework.stereotype.Component
class ReassessmentPart implements CaseThreadPart {

    private final FirstContacts firstContacts;
    private final RiskRegister register;
    private final Women women;
    private final Departures departures;
    private final Directory directory;
    private final UnitOfWork work;

    ReassessmentPart(FirstContacts firstContacts, RiskRegister register, Women women, Departures departures, Directory directory, UnitOfWork work) {
        this.firstContacts = firstContacts;
        this.register = register;
        this.women = women;
        this.departures = departures;
        this.directory = directory;
        this.work = work;
    }

    @Override
    public Place place() {
        return Place.ACTS;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component render(Subject subject) {
        boolean underWay = register.standing(subject).map(RiskStanding::underWay).orElse(true);
        if (underWay || !firstContacts.mayAsk() || departures.of(subject).isPresent()) {
            return null;
        }
        var act = new Button();
        act.setText(act.getTranslation("risk.act.reassess"));
        act.addClickListener(click -> open(subject));
        return act;
    }

    private void open(Subject subject) {
        PregnancyFacts woman = women.facts(subject);
        String jurisdiction = woman.bookedAt() == null ? woman.residenceJurisdiction() : directory.organisation(woman.bookedAt()).jurisdiction();
        new ReassessmentDialog(firstContacts.assessors(jurisdiction), (institution, reason) -> request(subject, institution, reason)).open();
    }

    private void request(Subject subject, Organisation institution, String reason) {
        work.run(() -> firstContacts.requestReassessment(subject, institution.code(), reason));
        boolean english = com.vaadin.flow.component.UI.getCurrent().getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        Notices.success("risk.reassess.done", english ? institution.nameEn() : institution.name());
        CaseThreadNavigation.refresh();
    }
}
