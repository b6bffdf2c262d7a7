package cn.muan.risk.ui;

import com.vaadin.flow.component.Component;

import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.risk.RiskRegister;
import cn.muan.risk.RiskStanding;
import cn.muan.timeline.ui.CaseThreadPart;
import cn.muan.woman.Women;

/** At the head of the case thread: colour, 传 for those who may know, and the level of hospital she needs. */
@org.springframework.stereotype.Component
class SeverityPart implements CaseThreadPart {

    private final RiskRegister register;
    private final Women women;
    private final Directory directory;

    SeverityPart(RiskRegister register, Women women, Directory directory) {
        this.register = register;
        this.women = women;
        this.directory = directory;
    }

    @Override
    public Place place() {
        return Place.HEAD;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Component render(Subject subject) {
        RiskStanding standing = register.standing(subject).orElse(null);
        String booked = women.facts(subject).bookedAt();
        Organisation booking = booked == null ? null : directory.organisation(booked);
        return new SeverityLine(standing, standing != null && standing.infectious() && register.seesInfectious(), booking);
    }
}
