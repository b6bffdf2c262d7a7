package cn.muan.puerperium.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import cn.muan.obligation.Obligation;
import cn.muan.puerperium.PostpartumAssessment;
import cn.muan.puerperium.Puerperium;
import cn.muan.puerperium.PuerperiumFiles;

/** A puerperium and its assessments, newest first. */
@CssImport("./puerperium.css")
class PuerperiumPanel extends Div {

    private final transient PuerperiumTexts texts;

    PuerperiumPanel(PuerperiumFiles.Sheet sheet, PuerperiumTexts texts) {
        this.texts = texts;
        addClassName("puerperium");
        add(head(sheet));
        if (sheet.puerperium().birth() && sheet.assessments().isEmpty()) {
            add(new Paragraph(texts.text("puerperium.none-yet")));
        }
        sheet.assessments().forEach(one -> add(card(one)));
    }

    private Div head(PuerperiumFiles.Sheet sheet) {
        Puerperium puerperium = sheet.puerperium();
        var head = new Div();
        head.addClassName("puerperium-head");
        var day = new Span(puerperium.running() ? texts.text("puerperium.day", sheet.day(), puerperium.lastDay())
                : texts.text("puerperium.over", texts.at(puerperium.overAt())));
        day.addClassName("puerperium-day");
        head.add(day);
        puerperium.dischargedOn().ifPresent(on -> head.add(new Span(texts.text("puerperium.discharged", on))));
        if (puerperium.running()) {
            head.add(new Span(sheet.next().map(this::next).orElse(texts.text("puerperium.nothing-due"))));
        }
        return head;
    }

    private String next(Obligation duty) {
        return texts.text("puerperium.next", texts.text("obligation.code." + duty.code()), texts.organisation(duty.owner().organisation()),
                texts.at(duty.due()));
    }

    private Article card(PostpartumAssessment one) {
        var outcome = new Span(texts.text(one.positive() ? "puerperium.positive" : "puerperium.negative"));
        outcome.addClassName(one.positive() ? "puerperium-positive" : "puerperium-negative");
        var title = new H4(new Span(one.assessedOn() + " " + texts.text(one.point().key()) + " "), outcome);
        var card = new Article(title, details(one), new Paragraph(texts.text("puerperium.recorded", texts.organisation(one.institution()),
                one.recordedBy(), texts.at(one.recordedAt()))));
        card.addClassName("puerperium-assessment");
        return card;
    }

    private DescriptionList details(PostpartumAssessment one) {
        var list = new DescriptionList();
        row(list, "puerperium.findings", findings(one));
        row(list, "puerperium.pressure", one.systolic() == null && one.diastolic() == null ? null
                : measured(one.systolic()) + "/" + measured(one.diastolic()) + " mmHg");
        row(list, "puerperium.mood", texts.text("puerperium.mood." + (one.moodPositive() ? "positive" : "negative")));
        row(list, "puerperium.feeding", texts.text("puerperium.feeding." + one.feeding()));
        row(list, "puerperium.intervention", one.intervention());
        row(list, "puerperium.reassessed-at", one.reassessedAt() == null ? null : texts.organisation(one.reassessedAt()));
        row(list, "puerperium.follower", one.follower());
        row(list, "puerperium.note", one.note());
        return list;
    }

    private String findings(PostpartumAssessment one) {
        List<String> words = new ArrayList<>(one.findings().stream().map(finding -> texts.text(finding.key())).toList());
        if (one.otherFinding() != null) {
            words.add(one.otherFinding());
        }
        return words.stream().collect(Collectors.joining(texts.text("puerperium.separator")));
    }

    private static String measured(Integer value) {
        return value == null ? "–" : value.toString();
    }

    private void row(DescriptionList list, String key, String value) {
        if (value != null && !value.isBlank()) {
            list.add(new DescriptionList.Term(texts.text(key)), new DescriptionList.Description(value));
        }
    }
}
