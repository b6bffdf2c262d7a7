package cn.muan.casework.ui;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;

import cn.muan.base.ui.InfectiousChip;
import cn.muan.base.ui.SeverityChip;
import cn.muan.casework.CaseMove;
import cn.muan.casework.CaseReport;
import cn.muan.casework.Dossier;
import cn.muan.casework.Feedback;
import cn.muan.casework.Forwarding;
import cn.muan.casework.Handover;
import cn.muan.casework.HighRiskCase;
import cn.muan.casework.ReportContent;

/** A case and what was written about it, newest first. */
class DossierPanel extends Div {

    private final transient Dossier dossier;
    private final transient CaseTexts texts;

    DossierPanel(Dossier dossier, CaseTexts texts) {
        this.dossier = dossier;
        this.texts = texts;
        addClassName("case-dossier");
        add(head(dossier.highRiskCase()));
        section("casework.reports", dossier.reports(), this::report);
        if (dossier.reports().isEmpty()) {
            add(new Paragraph(texts.text("casework.no-reports")));
        }
        section("casework.handovers", dossier.handovers(), this::handover);
        section("casework.feedbacks", dossier.feedbacks(), this::feedback);
        section("casework.forwardings", dossier.forwardings(), this::forwarding);
        section("casework.moves", dossier.moves(), this::move);
    }

    private <T> void section(String title, List<T> entries, Function<T, Component> show) {
        if (!entries.isEmpty()) {
            add(new H3(texts.text(title)));
            entries.forEach(entry -> add(show.apply(entry)));
        }
    }

    private Component head(HighRiskCase of) {
        var list = new DescriptionList();
        row(list, "casework.enrolled-at", texts.at(of.openedAt()));
        row(list, "casework.institution", texts.organisation(of.institution()));
        row(list, "casework.mch", texts.organisation(of.mchInstitution()));
        row(list, "casework.residence-mch", texts.organisation(of.residenceMch()));
        row(list, "casework.case-manager", of.caseManagerName() == null ? texts.text("casework.no-manager-yet") : of.caseManagerName());
        var head = new Div(list);
        if (!of.residenceKnown()) {
            head.add(new Paragraph(texts.text("casework.residence-unknown-note")));
        }
        if (of.state() == HighRiskCase.State.CLOSED) {
            head.add(new Paragraph(texts.text("casework.closed-line", texts.at(of.closing().at()), of.closing().by(),
                    texts.text(of.closing().reason().key()))));
            if (of.closing().note() != null) {
                head.add(new Paragraph(of.closing().note()));
            }
            if (of.closing().breaches() != null && of.closing().breaches() > 0) {
                head.add(new Paragraph(texts.text("casework.closed-breaches", of.closing().breaches(), of.closing().codes())));
            }
        }
        return head;
    }

    private Component report(CaseReport report) {
        String met = report.obligationsMet().isEmpty() ? ""
                : " · " + texts.text("casework.met", String.join(" ", report.obligationsMet()));
        var title = new H4(texts.text("casework.reported-by", texts.at(report.submittedAt()), report.submittedBy()) + met + " ");
        title.add(new SeverityChip(report.severity()));
        if (report.infectious() && dossier.showsInfectious()) {
            title.add(new InfectiousChip());
        }
        boolean open = !report.infectious() || dossier.showsKind();
        return new Div(title, open ? content(report) : new Paragraph(texts.text("casework.content-protected")),
                new Paragraph(receipt(report)));
    }

    private Component content(CaseReport report) {
        ReportContent content = report.content();
        var list = new DescriptionList();
        row(list, "casework.diagnosis", content.diagnosis());
        row(list, "casework.treatment", content.treatment());
        row(list, "casework.physician", content.responsiblePhysician());
        row(list, "casework.plan", content.plan());
        row(list, "casework.next-contact", content.nextContactOn() == null ? null : content.nextContactOn().toString());
        row(list, "casework.note", content.note());
        row(list, "casework.advice", report.advice());
        return list;
    }

    private String receipt(CaseReport report) {
        return report.acknowledgedAt() == null ? texts.text("casework.not-acknowledged") : texts.text("casework.acknowledged-by",
                texts.at(report.acknowledgedAt()), report.acknowledgedBy(), report.caseManagerName());
    }

    private Component handover(Handover handover) {
        String line = texts.text("casework.handover-line", texts.organisation(handover.fromMch()),
                texts.organisation(handover.toMch()), texts.at(handover.sentAt()), handover.sentBy());
        var entry = new Div(new H4(line), new Paragraph(handover.reason()), new Paragraph(answer(handover)));
        words(entry, handover.reply(), handover.refusal());
        if (handover.decidedAt() != null) {
            entry.add(new Paragraph(texts.text("casework.handover-" + handover.state().name().toLowerCase(Locale.ROOT),
                    texts.at(handover.decidedAt()), handover.decidedBy(), texts.organisation(handover.decidingMch()))));
            words(entry, handover.ruling());
        }
        return entry;
    }

    private String answer(Handover handover) {
        if (handover.acknowledgedAt() == null) {
            return texts.text("casework.handover-open");
        }
        return texts.text(handover.refusal() == null ? "casework.handover-acknowledged" : "casework.handover-refused",
                texts.at(handover.acknowledgedAt()), handover.acknowledgedBy());
    }

    private Component forwarding(Forwarding sent) {
        String receivers = Stream.of(sent.toCommission(), sent.toMunicipalMch()).filter(Objects::nonNull).map(texts::organisation)
                .collect(Collectors.joining("、"));
        var entry = new Div(new H4(texts.text("casework.forwarding-line", texts.organisation(sent.fromMch()), receivers,
                texts.at(sent.forwardedAt()), sent.forwardedBy())));
        words(entry, sent.note());
        return entry;
    }

    private Component move(CaseMove move) {
        var entry = new Div(new H4(texts.text("casework.move-line", move.movedOn().toString(), place(move.fromCentre(), move.fromMch()),
                place(move.toCentre(), move.toMch()), texts.at(move.askedAt()), move.askedBy())), new Paragraph(move.reason()));
        if (move.refusal() != null) {
            entry.add(new Paragraph(texts.text("casework.move-refused", texts.at(move.answeredAt()), move.answeredBy())));
            words(entry, move.refusal());
        }
        entry.add(new Paragraph(texts.moveState(move)));
        words(entry, move.ruling());
        return entry;
    }

    private String place(String centre, String mch) {
        return texts.organisation(centre == null ? mch : centre);
    }

    private static void words(Div entry, String... written) {
        Stream.of(written).filter(Objects::nonNull).map(Paragraph::new).forEach(entry::add);
    }

    private Component feedback(Feedback feedback) {
        String receiver = feedback.toCentre() == null ? feedback.toElsewhere() : texts.organisation(feedback.toCentre());
        return new Div(new H4(texts.text("casework.feedback-line", texts.organisation(feedback.fromMch()), receiver,
                texts.at(feedback.givenAt()), feedback.givenBy())), new Paragraph(feedback.guidance()));
    }

    private void row(DescriptionList list, String key, String value) {
        if (value != null && !value.isBlank()) {
            list.add(new DescriptionList.Term(texts.text(key)), new DescriptionList.Description(value));
        }
    }
}
