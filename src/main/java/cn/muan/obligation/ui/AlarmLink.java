package cn.muan.obligation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;

import cn.muan.obligation.Alarm;
import cn.muan.obligation.AlarmInbox;
import cn.muan.worklist.WorklistChanges;

/** ⚠3 in the header: how many alarms of the person's groups nobody has acknowledged; hidden where there is none. */
class AlarmLink extends Anchor {

    private static final int SHOWN = 99;

    private final transient AlarmInbox inbox;
    private transient WorklistChanges.Subscription subscription;

    AlarmLink(AlarmInbox inbox) {
        super("alarms");
        this.inbox = inbox;
        addClassName("alarm-count");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        subscription = inbox.subscribe(() -> ui.access(this::show));
        show();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        subscription.cancel();
    }

    private void show() {
        int waiting = inbox.count(Alarm.State.OPEN);
        setVisible(waiting > 0);
        setText("⚠" + (waiting > SHOWN ? SHOWN + "+" : waiting));
        String said = getTranslation("obligation.alarms.waiting", String.valueOf(waiting));
        setTitle(said);
        setAriaLabel(said);
    }
}
