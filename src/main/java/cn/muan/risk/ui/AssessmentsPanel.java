package cn.muan.risk.ui;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import cn.muan.base.ChinaTime;
import cn.muan.base.Severity;
import cn.muan.base.ui.InfectiousChip;
import cn.muan.base.ui.SeverityChip;
import cn.muan.risk.Assessment;
import cn.muan.risk.RiskItem;
import cn.muan.risk.RiskVersion;
import cn.muan.risk.Screening;

/** The versions of a woman's colour, newest first, each with its items, reasons and signature; the screening below. */
class AssessmentsPanel extends Div {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    AssessmentsPanel() {
        addClassName("risk-versions");
    }

    Component orEmpty() {
        if (getChildren().findAny().isEmpty()) {
            add(new Paragraph(getTranslation("risk.tab.empty")));
        }
        return this;
    }

    void show(RiskVersion version) {
        Assessment assessment = version.assessment();
        var card = new Article(head(version));
        card.addClassNames("risk-version", "risk-version-" + assessment.state().name().toLowerCase(Locale.ROOT));
        card.add(version.items().isEmpty() && !version.hiddenItems() && assessment.computed() == Severity.GREEN
                ? new Paragraph(getTranslation("risk.tab.none")) : items(version.items()));
        if (version.hiddenItems()) {
            card.add(note("risk.tab.hidden"));
        }
        lines(assessment).forEach((key, value) -> card.add(note(key, value)));
        card.add(note("risk.tab.drafted", moment(assessment.draftedAt()), assessment.draftedByName()));
        closing(assessment).forEach(card::add);
        card.add(note("risk.tab.catalogue", version.catalogueVersion()));
        long recalled = version.items().stream().filter(RiskItem::recalled).count();
        if (recalled > 0) {
            card.add(note("risk.tab.sign-off", recalled));
        }
        add(card);
    }

    void show(Screening screening, List<RiskItem> shown) {
        String result = screening.positive() ? getTranslation("risk.tab.positive", screening.items().size()) : getTranslation("risk.tab.negative");
        var card = new Article(new Span(getTranslation("risk.tab.screening", result, moment(screening.screenedAt()), screening.screenedByName())));
        card.addClassName("risk-version");
        card.add(items(shown));
        if (screening.untickedReason() != null) {
            card.add(note("risk.tab.unticked", screening.untickedReason()));
        }
        add(card);
    }

    private Div head(RiskVersion version) {
        Assessment assessment = version.assessment();
        var head = new Div(new SeverityChip(assessment.severity()));
        if (version.infectious()) {
            head.add(new InfectiousChip());
        }
        head.add(new Span(getTranslation("risk.tab.state." + assessment.state())));
        if (assessment.severity() != assessment.computed()) {
            head.add(new Span(getTranslation("risk.tab.computed", getTranslation("risk.colour." + assessment.computed().code()))));
        }
        head.addClassName("risk-line");
        return head;
    }

    private static Map<String, String> lines(Assessment assessment) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("risk.tab.occasion", assessment.occasion());
        lines.put("risk.tab.reason", assessment.reason());
        lines.put("risk.tab.unticked", assessment.untickedReason());
        lines.put("risk.care.source", assessment.careSources().isEmpty() ? null : assessment.careSources());
        lines.values().removeIf(value -> value == null);
        return lines;
    }

    private List<Component> closing(Assessment assessment) {
        List<Component> lines = new ArrayList<>();
        assessment.minutesToSignature().ifPresent(minutes -> {
            lines.add(note("risk.tab.signed", moment(assessment.closedAt()), assessment.closedByName(), minutes));
            if (assessment.closingReason() != null) {
                lines.add(note("risk.tab.senior", assessment.closingReason()));
            }
        });
        if (assessment.state() == Assessment.State.RETURNED) {
            lines.add(note("risk.tab.returned", moment(assessment.closedAt()), assessment.closedByName(), assessment.closingReason()));
        }
        return lines;
    }

    private UnorderedList items(List<RiskItem> items) {
        boolean english = getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        var list = new UnorderedList();
        for (RiskItem item : items) {
            var line = new ListItem(new Span(english ? item.textEn() : item.text()));
            line.getElement().setAttribute("title", item.source());
            item.colour().ifPresent(colour -> line.addClassNames("risk-item", "risk-item-" + colour.code()));
            if (item.recalled()) {
                var tag = new Span(getTranslation("risk.tab.recalled"));
                tag.addClassName("risk-recalled");
                line.add(tag);
            }
            list.add(line);
        }
        return list;
    }

    private Paragraph note(String key, Object... args) {
        var note = new Paragraph(getTranslation(key, args));
        note.addClassName("risk-note");
        return note;
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(ChinaTime.ZONE));
    }
}
