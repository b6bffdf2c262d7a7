package cn.muan.obligation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;

import cn.muan.base.ui.HeaderPart;
import cn.muan.obligation.Alarm;
import cn.muan.obligation.AlarmInbox;

/** ⚠3 in the header: how many alarms of the person's groups nobody has acknowledged; nothing where there is none. */
@org.springframework.stereotype.Component
class AlarmCount implements HeaderPart {

    private static final int SHOWN = 99;

    private final AlarmInbox inbox;

    AlarmCount(AlarmInbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Component render() {
        int waiting = inbox.count(Alarm.State.OPEN);
        if (waiting == 0) {
            return null;
        }
        Anchor link = new Anchor("alarms", "⚠" + (waiting > SHOWN ? SHOWN + "+" : waiting));
        String said = link.getTranslation("obligation.alarms.waiting", String.valueOf(waiting));
        link.setTitle(said);
        link.setAriaLabel(said);
        link.addClassName("alarm-count");
        return link;
    }
}
