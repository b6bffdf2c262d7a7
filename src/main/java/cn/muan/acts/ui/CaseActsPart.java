package cn.muan.acts.ui;

import java.time.Clock;
import java.util.Map;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;

import cn.muan.acts.CaseActs;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.base.ui.Notices;
import cn.muan.engine.Feel;
import cn.muan.forms.Drafts;
import cn.muan.timeline.ui.CaseThreadNavigation;
import cn.muan.timeline.ui.CaseThreadPart;

/** What one may do now on the case; what one may not do is not shown. */
@Component
class CaseActsPart implements CaseThreadPart {

    private final CaseActs acts;
    private final Drafts drafts;
    private final Feel feel;
    private final Clock clock;

    CaseActsPart(CaseActs acts, Drafts drafts, Feel feel, Clock clock) {
        this.acts = acts;
        this.drafts = drafts;
        this.feel = feel;
        this.clock = clock;
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
    public com.vaadin.flow.component.Component render(Subject subject) {
        var row = new Div();
        row.addClassName("case-acts");
        acts.offered(subject).forEach(key -> {
            var button = new Button(row.getTranslation("act." + key), click -> open(subject, key));
            button.setId("act-" + key);
            row.add(button);
        });
        return row.getChildren().findAny().isPresent() ? row : null;
    }

    private void open(Subject subject, String key) {
        try {
            new ActDialog(subject, acts.open(subject, key), drafts, feel, clock, answers -> {
                perform(subject, key, answers);
                Notices.success("act." + key + ".done");
                CaseThreadNavigation.refresh();
            }).open();
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }

    /** Somebody else may have done meanwhile what the dialog still offers. */
    private void perform(Subject subject, String key, Map<String, Object> answers) {
        try {
            acts.perform(subject, key, answers);
        } catch (AccessDeniedException noLongerOffered) {
            throw new Refused("acts.no-longer-possible");
        }
    }
}
