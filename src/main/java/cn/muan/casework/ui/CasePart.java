package cn.muan.casework.ui;

import com.vaadin.flow.component.Component;

import cn.muan.base.Subject;
import cn.muan.casework.CaseFiles;
import cn.muan.timeline.ui.CaseThreadPart;

/** The tab 专案: reports, receipts, hand-overs and feedback of the case. */
@org.springframework.stereotype.Component
class CasePart implements CaseThreadPart {

    private final CaseFiles files;
    private final CaseTexts texts;

    CasePart(CaseFiles files, CaseTexts texts) {
        this.files = files;
        this.texts = texts;
    }

    @Override
    public Place place() {
        return Place.TAB;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String label() {
        return "casework.tab";
    }

    @Override
    public Component render(Subject subject) {
        return files.dossier(subject).map(dossier -> new DossierPanel(dossier, texts)).orElse(null);
    }
}
