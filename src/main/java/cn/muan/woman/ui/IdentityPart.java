package cn.muan.woman.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

import org.springframework.stereotype.Component;

import cn.muan.base.Subject;
import cn.muan.base.ui.MaskedValue;
import cn.muan.timeline.ui.CaseThreadNavigation;
import cn.muan.timeline.ui.CaseThreadPart;
import cn.muan.woman.PregnancySheet;
import cn.muan.woman.Women;

/** Who she is, at the head of the case thread: masked, with an eye for those who have a reason. */
@Component
class IdentityPart implements CaseThreadPart {

    private final Women women;

    IdentityPart(Women women) {
        this.women = women;
    }

    @Override
    public Place place() {
        return Place.HEAD;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public com.vaadin.flow.component.Component render(Subject subject) {
        PregnancySheet sheet = women.sheet(subject);
        var who = new Span(sheet.card().heading());
        who.addClassName("identity-who");
        var part = new Div(who);
        part.addClassName("identity");
        if (sheet.joinedRecord()) {
            part.add(CaseThreadNavigation.link(part.getTranslation("woman.joined-elsewhere"), sheet.facts().subject()));
        }
        if (!sheet.card().number().isEmpty()) {
            part.add(masked(subject, Women.Field.NUMBER, sheet.card().number()));
        }
        if (!sheet.card().phone().isEmpty()) {
            part.add(masked(subject, Women.Field.PHONE, sheet.card().phone()));
        }
        return part;
    }

    private MaskedValue masked(Subject subject, Women.Field field, String masked) {
        return new MaskedValue(masked, reason -> women.reveal(subject, field, reason));
    }
}
