package cn.muan.obligation.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

import jakarta.annotation.security.PermitAll;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

import org.springframework.beans.factory.ObjectProvider;

import cn.muan.base.Refused;
import cn.muan.base.ui.MainLayout;
import cn.muan.base.ui.Notices;
import cn.muan.obligation.Alarm;
import cn.muan.obligation.AlarmComment;
import cn.muan.obligation.AlarmInbox;
import cn.muan.obligation.Alarms;
import cn.muan.obligation.StepIn;
import cn.muan.timeline.ui.CaseThreadNavigation;
import cn.muan.worklist.SubjectSearch;
import cn.muan.worklist.WorklistChanges;

/** The alarm inbox of the safety office, and of everyone a ladder alarms: list and work side by side. */
@PermitAll
@Route(value = "alarms", layout = MainLayout.class)
@Menu(order = 30, title = "obligation.alarms", icon = "vaadin:bell")
@CssImport("./obligation/alarms.css")
class AlarmsView extends Div implements HasDynamicTitle, AlarmActs {

    private static final int MOST_FOUND = 50;

    private final transient AlarmInbox inbox;
    private final transient Alarms alarms;
    private final transient SubjectSearch search;
    private final transient DutyTexts texts;
    private final Tabs states = new Tabs();
    private final Select<AlarmInbox.Order> order = new Select<>();
    private final TextField query = new TextField();
    private final AlarmList list;
    private final Div work = new Div();
    private transient WorklistChanges.Subscription subscription;

    AlarmsView(AlarmInbox inbox, Alarms alarms, ObjectProvider<SubjectSearch> search, DutyTexts texts) {
        this.inbox = inbox;
        this.alarms = alarms;
        this.search = search.getIfAvailable();
        this.texts = texts;
        this.list = new AlarmList(inbox, texts, getLocale(), this::pick);
        addClassName("alarms-view");
        work.addClassName("alarm-work");
        Div left = new Div(filters(), list);
        left.addClassName("alarm-left");
        add(left, work);
        keys();
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("obligation.alarms");
    }

    private Div filters() {
        for (Alarm.State state : Alarm.State.values()) {
            states.add(new Tab());
        }
        states.addSelectedChangeListener(change -> show());
        order.setItems(AlarmInbox.Order.values());
        order.setValue(AlarmInbox.Order.MOST_LATE);
        order.setItemLabelGenerator(each -> getTranslation("obligation.alarms.order." + word(each)));
        order.setAriaLabel(getTranslation("obligation.alarms.order.most-late"));
        order.addValueChangeListener(change -> show());
        query.setPlaceholder(getTranslation("obligation.alarms.search"));
        query.setAriaLabel(getTranslation("obligation.alarms.search"));
        query.setClearButtonVisible(true);
        query.setValueChangeMode(ValueChangeMode.LAZY);
        query.setVisible(search != null);
        query.addValueChangeListener(change -> show());
        Div filters = new Div(states, query, order);
        filters.addClassName("alarm-filters");
        return filters;
    }

    /** Single keys listen on the list only: there nobody types. */
    private void keys() {
        Shortcuts.addShortcutListener(list.box(), () -> withPicked(this::acknowledge), Key.KEY_A).listenOn(list.box());
        Shortcuts.addShortcutListener(list.box(), () -> withPicked(this::claim), Key.KEY_C).listenOn(list.box());
    }

    private void withPicked(Consumer<Alarm> act) {
        AlarmInbox.Row row = list.picked();
        if (row != null) {
            act.accept(row.alarm());
        }
    }

    private void refresh() {
        count();
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        subscription = inbox.subscribe(() -> ui.access(this::heard));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        subscription.cancel();
    }

    /** Somebody else, a timer or another node has changed one of these alarms; what is being typed stays. */
    private void heard() {
        count();
        list.refresh();
        work.getChildren().filter(AlarmPanel.class::isInstance).map(AlarmPanel.class::cast)
                .forEach(open -> inbox.standing(List.of(open.alarm())).forEach(open::show));
    }

    private void count() {
        for (Alarm.State state : Alarm.State.values()) {
            int count = inbox.count(state);
            String shown = count >= AlarmInbox.COUNT_LIMIT ? (AlarmInbox.COUNT_LIMIT - 1) + "+" : String.valueOf(count);
            ((Tab) states.getComponentAt(state.ordinal()))
                    .setLabel(getTranslation("obligation.alarms.state." + word(state)) + "  " + shown);
        }
    }

    private void show() {
        Alarm.State state = Alarm.State.values()[Math.max(0, states.getSelectedIndex())];
        boolean searching = search != null && !query.getValue().isBlank();
        list.show(new AlarmInbox.Filter(state, order.getValue(),
                searching ? search.find(query.getValue(), MOST_FOUND) : null));
        pick(null);
    }

    void pick(AlarmInbox.Row row) {
        work.removeAll();
        setClassName("picked", row != null);
        if (row == null) {
            work.add(new Paragraph(getTranslation("obligation.alarms.pick")),
                    new Paragraph(getTranslation("obligation.alarms.keys")));
            return;
        }
        Button back = new Button(getTranslation("obligation.alarms.back"), click -> pick(null));
        back.addClassName("alarm-back");
        work.add(back, new AlarmPanel(row, this, texts, getLocale()));
    }

    @Override
    public void acknowledge(Alarm alarm) {
        act("acknowledged", () -> alarms.acknowledge(alarm.id()));
    }

    @Override
    public void claim(Alarm alarm) {
        act("claimed", () -> alarms.claim(alarm.id()));
    }

    @Override
    public void comment(Alarm alarm, String text) {
        act(null, () -> alarms.comment(alarm.id(), text));
    }

    @Override
    public void close(Alarm alarm, Alarm.CloseReason reason, String note) {
        changed("closed", alarms.close(alarm.id(), reason, note));
    }

    @Override
    public void openCase(Alarm alarm) {
        CaseThreadNavigation.open(alarm.subject());
    }

    @Override
    public List<AlarmComment> comments(Alarm alarm) {
        return alarms.comments(alarm.id());
    }

    @Override
    public List<StepIn> accounts(Alarm alarm) {
        return alarms.accounts(alarm.id());
    }

    private void act(String done, Supplier<Alarm> act) {
        try {
            changed(done, act.get());
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }

    private void changed(String done, Alarm alarm) {
        if (done != null) {
            Notices.success("obligation.alarms.done." + done);
        }
        count();
        list.replace(alarm);
        pick(list.picked());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
