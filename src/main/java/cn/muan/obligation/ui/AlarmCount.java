package cn.muan.obligation.ui;

import com.vaadin.flow.component.Component;

import cn.muan.base.ui.HeaderPart;
import cn.muan.obligation.AlarmInbox;

/** Puts the count of open alarms into the header. */
@org.springframework.stereotype.Component
class AlarmCount implements HeaderPart {

    private final transient AlarmInbox inbox;

    AlarmCount(AlarmInbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Component render() {
        return new AlarmLink(inbox);
    }
}
