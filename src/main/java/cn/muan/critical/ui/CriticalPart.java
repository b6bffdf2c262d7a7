package cn.muan.critical.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;

import cn.muan.base.Subject;
import cn.muan.critical.CriticalFiles;
import cn.muan.critical.CriticalFolder;
import cn.muan.timeline.ui.CaseThreadPart;

/** The tab 危重: criteria, team with leader and family doctor, who was told and who acknowledged, and discharges against advice. */
@CssImport("./critical.css")
@org.springframework.stereotype.Component
class CriticalPart implements CaseThreadPart {

    private final CriticalFiles files;
    private final CriticalTexts texts;

    CriticalPart(CriticalFiles files, CriticalTexts texts) {
        this.files = files;
        this.texts = texts;
    }

    @Override
    public Place place() {
        return Place.TAB;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public String label() {
        return "critical.tab";
    }

    @Override
    public Component render(Subject subject) {
        CriticalFolder folder = files.folder(subject);
        return folder.empty() ? null : new CriticalPanel(folder, texts);
    }
}
