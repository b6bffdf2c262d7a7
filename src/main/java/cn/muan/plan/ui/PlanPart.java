package cn.muan.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;

import cn.muan.base.Subject;
import cn.muan.plan.PlanFiles;
import cn.muan.plan.PlanFolder;
import cn.muan.plan.RiskNoticing;
import cn.muan.timeline.ui.CaseThreadPart;

/** The tab 方案: plans, advice, consultations, discussions and notices of the case. */
@CssImport("./plan.css")
@org.springframework.stereotype.Component
class PlanPart implements CaseThreadPart {

    private final PlanFiles files;
    private final RiskNoticing notices;
    private final PlanTexts texts;

    PlanPart(PlanFiles files, RiskNoticing notices, PlanTexts texts) {
        this.files = files;
        this.notices = notices;
        this.texts = texts;
    }

    @Override
    public Place place() {
        return Place.TAB;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public String label() {
        return "plan.tab";
    }

    @Override
    public Component render(Subject subject) {
        PlanFolder folder = files.folder(subject);
        return folder.empty() ? null : new PlanPanel(folder, notices, texts);
    }
}
