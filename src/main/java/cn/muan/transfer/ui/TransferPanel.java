package cn.muan.transfer.ui;

import java.util.List;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import cn.muan.base.ui.Countdown;
import cn.muan.transfer.Transfer;
import cn.muan.transfer.TransferAsk;
import cn.muan.transfer.TransferState;
import cn.muan.transfer.Vitals;

/** One transfer: who holds her now, who was asked, what each answered and how many minutes that took. */
class TransferPanel extends Div {

    private final transient TransferTexts texts;

    TransferPanel(Transfer transfer, List<TransferAsk> asks, TransferTexts texts) {
        this.texts = texts;
        addClassName("transfer");
        add(new H3(texts.text(transfer.emergency() ? "transfer.head.emergency" : "transfer.head.planned", texts.at(transfer.requestedAt()),
                texts.organisation(transfer.origin()))));
        add(state(transfer), holder(transfer), asked(transfer, asks), card(transfer));
    }

    private Div state(Transfer transfer) {
        var line = new Div(new Span(stateText(transfer)));
        line.addClassName("transfer-state");
        if (transfer.state() == TransferState.ASKING && transfer.backstopAt() != null) {
            line.add(new Span(" · " + texts.text("transfer.backstop-in") + " "),
                    new Countdown(transfer.backstopAt(), null, null, texts.now()).explained(texts.at(transfer.backstopAt())));
        }
        return line;
    }

    private String stateText(Transfer transfer) {
        return switch (transfer.state()) {
            case ASKING -> texts.text("transfer.state.asking", texts.minutes(transfer.requestedAt(), texts.now()));
            case ACCEPTED -> texts.text(transfer.backstop() ? "transfer.state.backstop" : "transfer.state.accepted", texts.organisation(transfer.receiver()),
                    texts.at(transfer.acceptedAt()), texts.minutes(transfer.requestedAt(), transfer.acceptedAt()));
            case HANDED_OVER -> texts.text("transfer.state.handed-over", texts.organisation(transfer.receiver()), texts.at(transfer.handedOverAt()),
                    texts.minutes(transfer.requestedAt(), transfer.handedOverAt()));
            case CANCELLED -> texts.text("transfer.state.cancelled", texts.at(transfer.cancelledAt()), transfer.cancelledBy(), texts.text(transfer.cancelReason()));
        };
    }

    /** O40: until the receiver has signed, the institution she comes from is responsible. */
    private Paragraph holder(Transfer transfer) {
        boolean signed = transfer.state() == TransferState.HANDED_OVER;
        return new Paragraph(texts.text("transfer.holder", texts.organisation(signed ? transfer.receiver() : transfer.origin()),
                texts.at(signed ? transfer.handedOverAt() : transfer.requestedAt())));
    }

    private OrderedList asked(Transfer transfer, List<TransferAsk> asks) {
        var list = new OrderedList();
        asks.forEach(ask -> list.add(new ListItem(line(transfer, ask))));
        return list;
    }

    private String line(Transfer transfer, TransferAsk ask) {
        var line = new StringBuilder(texts.text("transfer.ask." + ask.kind().name().toLowerCase(java.util.Locale.ROOT), texts.organisation(ask.institution()),
                texts.at(ask.askedAt()))).append(" · ").append(answer(ask));
        if (ask.words() != null) {
            line.append("：").append(ask.words());
        }
        if (ask.silentAt() != null) {
            line.append(" · ").append(texts.text("transfer.silent"));
        }
        if (ask.review() != null) {
            line.append(" · ").append(texts.text("transfer.reviewed", texts.text("transfer.review." + ask.review().name()), ask.reviewedBy(), ask.reviewWords()));
        }
        if (transfer.round() > 1) {
            line.append(" · ").append(texts.text("transfer.round", String.valueOf(ask.round())));
        }
        return line.toString();
    }

    private String answer(TransferAsk ask) {
        return switch (ask.state()) {
            case ASKED -> texts.text("transfer.answer.waiting", texts.minutes(ask.askedAt(), texts.now()));
            case ACCEPTED -> texts.text("transfer.answer.accepted-by", ask.answeredBy(), texts.minutes(ask.askedAt(), ask.answeredAt()));
            case REFUSED -> texts.text("transfer.answer.refused-by", ask.answeredBy(), texts.minutes(ask.askedAt(), ask.answeredAt()),
                    texts.text("transfer.refusal." + ask.refusal().name()));
            case OVERTAKEN -> texts.text("transfer.answer.overtaken");
            case DIVERTED -> texts.text("transfer.answer.diverted");
        };
    }

    private DescriptionList card(Transfer transfer) {
        var card = new DescriptionList();
        row(card, "transfer.reason", transfer.reason());
        row(card, "transfer.complaint", transfer.complaint());
        row(card, "transfer.vitals", vitals(transfer.vitals()));
        row(card, "transfer.treatment", transfer.treatment());
        row(card, "transfer.specialty", transfer.specialty() == null ? null : texts.text("transfer.specialty." + transfer.specialty().name()));
        row(card, "transfer.skip-reason", transfer.skipReason());
        row(card, "transfer.override-reason", transfer.overrideReason());
        row(card, "transfer.override-approved-by", transfer.overrideApprovedBy());
        row(card, "transfer.transport", texts.text("transfer.transport." + transfer.transport().name()));
        row(card, "transfer.escort", transfer.escort());
        return card;
    }

    private static String vitals(Vitals signs) {
        String pressure = signs.systolic() == null || signs.diastolic() == null ? "" : "BP " + signs.systolic() + "/" + signs.diastolic() + " mmHg ";
        String all = pressure + sign("P", signs.pulse()) + sign("R", signs.respiration()) + sign("FHR", signs.fetalHeart());
        return all.isBlank() ? null : all.strip();
    }

    private static String sign(String name, Integer value) {
        return value == null ? "" : name + " " + value + "/min ";
    }

    private void row(DescriptionList list, String key, String value) {
        if (value != null) {
            list.add(new DescriptionList.Term(texts.text(key)), new DescriptionList.Description(value));
        }
    }
}
