package cn.muan.ledger.ui;

import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import cn.muan.base.ui.InfectiousChip;
import cn.muan.base.ui.SeverityChip;
import cn.muan.ledger.ManagedCase;
import cn.muan.ledger.ReviewMeeting;
import cn.muan.ledger.SubmittedSheet;
import cn.muan.periodic.PeriodicDuty;
import cn.muan.timeline.ui.CaseThreadNavigation;

/** One submitted list or the minutes of one meeting. */
class SubmittedPanel extends Div {

    private final transient LedgerTexts texts;

    SubmittedPanel(SubmittedSheet sheet, LedgerTexts texts) {
        this.texts = texts;
        PeriodicDuty duty = sheet.duty();
        var period = duty.period().text();
        add(new H2(texts.place(duty.institution(), getLocale()) + " " + getTranslation(period.key(), period.args())));
        switch (duty.state()) {
            case OPEN -> add(new Paragraph(getTranslation("ledger.sheet.open")));
            case NIL -> add(new Paragraph(getTranslation("ledger.sheet.nil")));
            case DONE -> {
                add(new Paragraph(getTranslation("ledger.sheet.by", duty.doneBy(), texts.day(duty.doneAt()))));
                content(sheet);
            }
        }
    }

    private void content(SubmittedSheet sheet) {
        if (sheet.meeting() == null) {
            women(sheet.lines());
            text("ledger.sheet.note", sheet.note());
        } else {
            ReviewMeeting meeting = sheet.meeting();
            text("ledger.sheet.held", meeting.heldOn().toString());
            text("ledger.sheet.attendance", meeting.attendance());
            text("ledger.sheet.decisions", meeting.decisions());
        }
    }

    private void women(List<SubmittedSheet.Line> lines) {
        if (lines.isEmpty()) {
            add(new Paragraph(getTranslation("ledger.sheet.nobody")));
            return;
        }
        var list = new OrderedList();
        lines.stream().map(this::line).forEach(list::add);
        add(list);
    }

    private ListItem line(SubmittedSheet.Line line) {
        ManagedCase of = line.highRiskCase();
        var item = new ListItem(CaseThreadNavigation.link(line.heading(), of.subject()), new SeverityChip(of.severity()));
        if (line.infectious()) {
            item.add(new InfectiousChip());
        }
        List<String> parts = new ArrayList<>(List.of(getTranslation("ledger.sheet.since", texts.day(of.severitySince())),
                texts.place(of.institution(), getLocale())));
        if (of.community() != null) {
            parts.add(texts.place(of.community(), getLocale()));
        }
        if (of.caseManager() != null) {
            parts.add(of.caseManager());
        }
        if (of.nextContactOn() != null) {
            parts.add(getTranslation("ledger.line.contact", of.nextContactOn().toString()));
        }
        if (of.closed()) {
            parts.add(getTranslation("ledger.closed"));
        }
        if (line.tracked() != null) {
            parts.add(getTranslation(line.tracked() ? "ledger.sheet.traced" : "ledger.sheet.not-traced"));
        }
        var more = new Span(String.join(" · ", parts));
        more.addClassName("ledger-more");
        item.add(more);
        return item;
    }

    private void text(String title, String text) {
        if (text != null) {
            var paragraph = new Paragraph(text);
            paragraph.addClassName("ledger-text");
            add(new H3(getTranslation(title)), paragraph);
        }
    }
}
