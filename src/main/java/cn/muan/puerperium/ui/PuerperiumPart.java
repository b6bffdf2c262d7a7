package cn.muan.puerperium.ui;

import com.vaadin.flow.component.Component;

import cn.muan.base.Subject;
import cn.muan.puerperium.PuerperiumFiles;
import cn.muan.timeline.ui.CaseThreadPart;

/** The tab 产后: which day it is, what is due next, and the assessments after the birth. */
@org.springframework.stereotype.Component
class PuerperiumPart implements CaseThreadPart {

    private final PuerperiumFiles files;
    private final PuerperiumTexts texts;

    PuerperiumPart(PuerperiumFiles files, PuerperiumTexts texts) {
        this.files = files;
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
        return "puerperium.tab";
    }

    @Override
    public Component render(Subject subject) {
        return files.sheet(subject).map(sheet -> new PuerperiumPanel(sheet, texts)).orElse(null);
    }
}
