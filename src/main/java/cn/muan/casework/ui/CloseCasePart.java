package cn.muan.casework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;

import cn.muan.base.Subject;
import cn.muan.base.ui.Notices;
import cn.muan.casework.CaseFiles;
import cn.muan.casework.Casework;
import cn.muan.timeline.ui.CaseThreadPart;

/** 结案, for those who may close the case. */
@org.springframework.stereotype.Component
class CloseCasePart implements CaseThreadPart {

    private final Casework casework;
    private final CaseFiles files;
    private final CaseTexts texts;

    CloseCasePart(Casework casework, CaseFiles files, CaseTexts texts) {
        this.casework = casework;
        this.files = files;
        this.texts = texts;
    }

    @Override
    public Place place() {
        return Place.ACTS;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Component render(Subject subject) {
        if (!files.mayClose(subject)) {
            return null;
        }
        return new Button(texts.text("casework.close"), click -> new CloseCaseDialog(texts, (reason, note) -> {
            casework.close(subject, reason, note);
            Notices.success("casework.closed-done");
            UI.getCurrent().refreshCurrentRoute(true);
        }).open());
    }
}
