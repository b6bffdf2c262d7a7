package cn.muan.risk.ui;

import com.vaadin.flow.component.Component;

import cn.muan.base.Subject;
import cn.muan.risk.RiskRegister;
import cn.muan.timeline.ui.CaseThreadPart;

/** The tab 评估 of the case thread. */
@org.springframework.stereotype.Component
class AssessmentsPart implements CaseThreadPart {

    private final RiskRegister register;

    AssessmentsPart(RiskRegister register) {
        this.register = register;
    }

    @Override
    public Place place() {
        return Place.TAB;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String label() {
        return "risk.tab";
    }

    @Override
    public Component render(Subject subject) {
        var panel = new AssessmentsPanel();
        register.history(subject).forEach(panel::show);
        register.screening(subject).ifPresent(screening -> panel.show(screening, register.itemsOf(screening)));
        return panel.orEmpty();
    }
}
