package cn.muan.caesarean.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;

import cn.muan.caesarean.Approval;
import cn.muan.caesarean.Caesarean;
import cn.muan.caesarean.Moment;

/** One caesarean: the times, the minutes from decision to delivery, who agreed, what was written afterwards. */
class CaesareanEntry extends Div {

    private final DescriptionList list = new DescriptionList();
    private final transient CaesareanTexts texts;

    CaesareanEntry(Caesarean of, boolean indication, CaesareanTexts texts) {
        this.texts = texts;
        addClassName("caesarean-entry");
        add(new H4(texts.option("urgency", of.urgency(), of.rcogClass()) + " · " + texts.option("state", of.state())), list);
        row("institution", texts.organisation(of.institution()));
        row("indication", indication ? of.indication() : null);
        row("decided", byAt(of.decidedBy(), texts.at(of.decidedAt())));
        row("planned", texts.at(of.plannedAt()));
        row("approval", approval(of));
        times(of);
        papers(of);
        row("closed", of.closedAt() == null ? null : byAt(of.closedBy(), texts.at(of.closedAt()))
                + (of.closeReason() == null ? "" : "  " + of.closeReason()));
    }

    private void times(Caesarean of) {
        row("anaesthesia", texts.at(of.times().at(Moment.ANAESTHESIA)));
        row("incision", texts.at(of.times().at(Moment.INCISION)));
        row("birth", texts.at(of.times().at(Moment.BIRTH)));
        of.decisionToDelivery().ifPresent(minutes -> row("ddi", texts.text(of.late() ? "minutes-late" : "minutes", minutes)));
        if (of.pending() && of.times().birth() == null) {
            row("limit", texts.at(of.limitAt()));
        }
    }

    private void papers(Caesarean of) {
        if (of.check() != null) {
            row("check", texts.text("checked-of", of.check().codes().size(), of.check().total()) + "  " + byAt(of.check().by(), texts.at(of.check().at())));
            row("note", of.check().note());
        }
        if (of.review() != null) {
            row("review", byAt(of.review().by(), texts.at(of.review().at())) + "  " + of.review().findings());
            row("reasons", texts.reasons(of.review().codes()));
            row("measures", of.review().measures());
        }
    }

    private String approval(Caesarean of) {
        Approval approval = of.approval();
        if (approval == null) {
            return of.emergency() && of.closedAt() == null ? texts.text("approval-missing") : null;
        }
        String words = texts.text("approval", approval.by(), texts.any("access.role." + approval.role().code()),
                texts.option("means", approval.means()), texts.at(approval.at()));
        return approval.recordedBy().equals(approval.by()) ? words : texts.text("approval-recorded-by", words, approval.recordedBy());
    }

    private String byAt(String who, String at) {
        return texts.text("by-at", who, at);
    }

    private void row(String label, String value) {
        if (value != null && !value.isBlank()) {
            list.add(new DescriptionList.Term(texts.text("label." + label)), new DescriptionList.Description(value));
        }
    }
}
