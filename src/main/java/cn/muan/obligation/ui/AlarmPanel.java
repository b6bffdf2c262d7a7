package cn.muan.obligation.ui;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;

import cn.muan.base.ui.SeverityChip;
import cn.muan.obligation.Alarm;
import cn.muan.obligation.AlarmComment;
import cn.muan.obligation.AlarmInbox;
import cn.muan.obligation.StepIn;

/** One alarm to work on: what is late, who owes it, who knows, what was said, and the acts. */
class AlarmPanel extends Div {

    private final transient AlarmActs acts;
    private final transient DutyTexts texts;
    private final Locale locale;
    private final long alarm;
    private final Div top = new Div();
    private final Div typing = new Div();
    private final Div told = new Div();
    private String shown;

    AlarmPanel(AlarmInbox.Row row, AlarmActs acts, DutyTexts texts, Locale locale) {
        this.acts = acts;
        this.texts = texts;
        this.locale = locale;
        this.alarm = row.alarm().id();
        addClassName("alarm-panel");
        typing(row.alarm());
        add(top, typing, told);
        show(row);
    }

    long alarm() {
        return alarm;
    }

    /** Shows how the alarm stands now and leaves alone what somebody is typing; nothing moves where nothing has changed. */
    void show(AlarmInbox.Row row) {
        List<AlarmComment> comments = acts.comments(row.alarm());
        List<StepIn> accounts = acts.accounts(row.alarm());
        String look = row.alarm().state() + " " + row.alarm().claimedName() + " " + accounts.size() + " " + comments.size()
                + comments.stream().findFirst().map(AlarmComment::writtenAt).orElse(null);
        if (look.equals(shown)) {
            return;
        }
        shown = look;
        top.removeAll();
        told.removeAll();
        head(row);
        buttons(row.alarm());
        typing.setVisible(row.alarm().state() != Alarm.State.CLOSED);
        if (!typing.isVisible()) {
            told.add(new H3(getTranslation("obligation.alarms.comment")));
        }
        accounts.forEach(account -> told.add(entry(account.writerName(), account.writtenAt(), told(account))));
        comments.forEach(comment -> told.add(entry(comment.writerName(), comment.writtenAt(), comment.text())));
    }

    private void typing(Alarm about) {
        TextArea text = new TextArea(getTranslation("obligation.alarms.comment"));
        text.setHelperText(getTranslation("obligation.alarms.comment.hint"));
        text.setMaxLength(1000);
        text.setWidthFull();
        typing.add(text, new Button(getTranslation("obligation.alarms.comment.send"),
                click -> acts.comment(about, text.getValue())));
    }

    private void head(AlarmInbox.Row row) {
        Alarm alarm = row.alarm();
        boolean closed = alarm.state() == Alarm.State.CLOSED;
        Div first = new Div(new H2(texts.duty(alarm.code(), locale)), texts.clock(alarm, locale));
        first.addClassName("alarm-head");
        top.add(first);
        if (row.heading() != null) {
            Div who = new Div(new Span(row.heading().who()));
            who.addClassName("alarm-who");
            if (row.heading().severity() != null) {
                who.add(new SeverityChip(row.heading().severity()));
            }
            top.add(who);
        }
        top.add(line("obligation.alarms.owner", texts.place(alarm.owner(), locale)),
                line("obligation.deadlines.due", texts.moment(alarm.due())),
                line("obligation.alarms.to", texts.group(alarm.recipient(), locale)),
                line("obligation.alarms.fired", texts.moment(alarm.firedAt())));
        if (alarm.acknowledgedAt() != null) {
            top.add(line("obligation.alarms.acknowledged", alarm.acknowledgedName(), texts.moment(alarm.acknowledgedAt())));
        }
        top.add(alarm.claimedName() == null ? line("obligation.alarms.unclaimed") : line("obligation.alarms.claimed", alarm.claimedName()));
        if (closed) {
            top.add(line("obligation.alarms.closed", getTranslation("obligation.reason." + alarm.closeReason().code()),
                    closer(alarm), texts.moment(alarm.closedAt())));
            if (alarm.closeNote() != null) {
                top.add(new Paragraph(alarm.closeNote()));
            }
        }
    }

    private String closer(Alarm alarm) {
        return alarm.closedName() == null ? getTranslation("obligation.alarms.closed.system") : alarm.closedName();
    }

    private void buttons(Alarm alarm) {
        Div bar = new Div();
        bar.addClassName("alarm-acts");
        if (alarm.state() == Alarm.State.OPEN) {
            Button acknowledge = new Button(getTranslation("obligation.alarms.acknowledge"), click -> acts.acknowledge(alarm));
            acknowledge.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            bar.add(acknowledge);
        }
        if (alarm.state() != Alarm.State.CLOSED) {
            if (alarm.claimedBy() == null) {
                bar.add(new Button(getTranslation("obligation.alarms.claim"), click -> acts.claim(alarm)));
            }
            bar.add(new Button(getTranslation("obligation.alarms.close"),
                    click -> new CloseAlarmDialog((reason, note) -> acts.close(alarm, reason, note)).open()));
        }
        if (alarm.subject().isPregnancy()) {
            bar.add(new Button(getTranslation("obligation.alarms.case"), click -> acts.openCase(alarm)));
        }
        top.add(bar);
    }

    private String told(StepIn account) {
        String measures = account.measures().stream().map(measure -> getTranslation("obligation.measure." + measure))
                .collect(Collectors.joining(getTranslation("obligation.separator")));
        String told = getTranslation("obligation.alarms.stepped-in", measures, account.contacted(),
                texts.moment(account.expectedAt()));
        return account.note() == null ? told : told + "\n" + account.note();
    }

    private Div entry(String writer, Instant at, String text) {
        Span by = new Span(getTranslation("obligation.person-at", writer, texts.moment(at)));
        by.addClassName("alarm-by");
        Div entry = new Div(by, new Paragraph(text));
        entry.addClassName("alarm-entry");
        return entry;
    }

    private Div line(String key, Object... args) {
        Div line = new Div();
        line.setText(getTranslation(key, args));
        return line;
    }
}
