package cn.muan.caesarean.ui;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;

import org.springframework.security.access.AccessDeniedException;

import cn.muan.acts.CaseActs;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.base.ui.Notices;
import cn.muan.caesarean.Moment;
import cn.muan.timeline.ui.CaseThreadNavigation;

/** One tap a moment, for a phone in the theatre: the time is now. */
class StampButtons extends Div {

    private final transient CaseActs acts;
    private final transient Clock clock;

    StampButtons(Subject subject, CaseActs acts, Clock clock, CaesareanTexts texts) {
        this.acts = acts;
        this.clock = clock;
        addClassName("caesarean-stamps");
        List<String> offered = acts.offered(subject);
        for (Moment moment : Moment.values()) {
            if (offered.contains(moment.act())) {
                var button = new Button(texts.text("stamp-now", texts.any("act." + moment.act())), click -> stamp(subject, moment));
                button.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
                button.setDisableOnClick(true);
                button.setId(moment.act() + "-now");
                add(button);
            }
        }
    }

    private void stamp(Subject subject, Moment moment) {
        try {
            acts.perform(subject, moment.act(), Map.of("stampedAt", clock.instant().truncatedTo(ChronoUnit.SECONDS)));
            Notices.success("act." + moment.act() + ".done");
        } catch (FieldsRefused refused) {
            Message reason = refused.errors().values().iterator().next();
            Notices.error(reason.key(), reason.args());
        } catch (Refused refused) {
            Notices.refused(refused);
        } catch (AccessDeniedException somebodyElseHas) {
            Notices.error("caesarean.stamped-already");
        }
        CaseThreadNavigation.refresh();
    }
}
