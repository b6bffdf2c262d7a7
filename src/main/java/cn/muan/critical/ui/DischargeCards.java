package cn.muan.critical.ui;

import java.util.List;
import java.util.stream.Stream;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

import cn.muan.access.Group;
import cn.muan.critical.CriticalFolder;
import cn.muan.critical.CriticalWords;
import cn.muan.critical.DischargeAgainstAdvice;
import cn.muan.critical.DischargeContact;

/** Discharges against advice as cards: where she went, who was told, who looks for her and with what success. */
class DischargeCards {

    private final CriticalFolder folder;
    private final CriticalTexts texts;

    DischargeCards(CriticalFolder folder, CriticalTexts texts) {
        this.folder = folder;
        this.texts = texts;
    }

    CriticalCard card(DischargeAgainstAdvice left) {
        var card = new CriticalCard(texts, texts.text("discharge", texts.organisation(left.institution()), texts.at(left.leftAt())),
                left.open() ? "" : texts.text("over", texts.at(left.overAt()), texts.word(left.result().key())));
        card.row("destination-label", destination(left)).row("guardian", texts.text(left.guardianInformed() ? "guardian-yes" : "guardian-no"));
        card.row("report", left.reportedAt() == null ? texts.text("report-open") : texts.text("notice-line", texts.at(left.reportedAt()),
                texts.organisation(left.mchInstitution()), left.reportedBy()));
        card.row("aid", left.aidWanted() && left.aidNote() == null ? texts.text("aid-open") : left.aidNote());
        if (left.routedTo() != null) {
            card.row("routing", texts.text("route-line", texts.at(left.routedAt()), texts.organisation(left.routedTo())));
        }
        if (left.receivedAt() != null) {
            card.row("acknowledgement", texts.text("acknowledgement-line", texts.at(left.receivedAt()), texts.organisation(left.routedTo()),
                    left.receivedBy()));
        }
        card.row("tracing", left.tracing().map(Group::organisation).map(texts::organisation).orElse(null));
        card.row("reason", folder.showsWords() ? left.reason() : texts.text("words-protected"));
        card.line(texts.text("recorded", left.recordedBy(), texts.at(left.recordedAt())));
        attempts(card, folder.contacts().stream().filter(one -> one.dischargeId() == left.id()).toList());
        return card;
    }

    private String destination(DischargeAgainstAdvice left) {
        return texts.list(Stream.of(texts.word(left.destination().key()), left.place()).filter(word -> word != null && !word.isBlank()).toList());
    }

    private void attempts(CriticalCard card, List<DischargeContact> made) {
        if (!made.isEmpty()) {
            var list = new Div();
            made.forEach(one -> list.add(new Paragraph(texts.text("attempt", texts.at(one.contactAt()), texts.organisation(one.institution()),
                    texts.text("contact." + CriticalWords.code(one.outcome())), one.note()))));
            card.add(new Details(texts.text("attempts", made.size()), list));
        }
    }
}
