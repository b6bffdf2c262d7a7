package cn.muan.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;

import cn.muan.base.ui.SeverityChip;
import cn.muan.plan.HandingOut;
import cn.muan.plan.RiskNotice;
import cn.muan.plan.RiskNoticing;

/** Notices with their words, which can be printed. */
class NoticeEntries {

    private static final String PRINT = "const w = window.open('', '_blank'); if (w) { const p = w.document.createElement('pre');"
            + " p.style.cssText = 'font: 16px/1.8 sans-serif; white-space: pre-wrap; margin: 2cm'; p.textContent = $0;"
            + " w.document.title = $1; w.document.body.append(p); w.print(); }";

    private final RiskNoticing notices;
    private final PlanTexts texts;

    NoticeEntries(RiskNoticing notices, PlanTexts texts) {
        this.notices = notices;
        this.texts = texts;
    }

    Component notice(RiskNotice notice) {
        var entry = new Entry(texts, heading(notice));
        entry.addComponentAsFirst(new SeverityChip(notice.severity()));
        if (notice.handingOut() != null) {
            entry.row("explained", texts.options("topic", notice.handingOut().topics())).row("note", notice.handingOut().note());
        }
        if (notice.state() != RiskNotice.State.WITHDRAWN) {
            entry.add(words(notice));
        }
        return entry;
    }

    private String heading(RiskNotice notice) {
        return switch (notice.state()) {
            case WANTED -> texts.text("notice-wanted", texts.organisation(notice.institution()));
            case WITHDRAWN -> texts.text("notice-withdrawn", texts.at(notice.closedAt()));
            case HANDED_OUT -> texts.text("notice-handed", notice.handingOut().on().toString(), receiver(notice.handingOut()), notice.handingOut().by());
        };
    }

    private String receiver(HandingOut how) {
        return how.receiver() == HandingOut.Receiver.OTHER ? how.relation() : texts.option("receiver", how.receiver());
    }

    private Component words(RiskNotice notice) {
        String text = notices.text(notice.severity(), notice.institution());
        var words = new Pre(text);
        words.addClassName("plan-notice");
        words.getElement().setAttribute("lang", "zh");
        var print = new Button(texts.text("notice-print"));
        print.addClickListener(click -> print.getElement().executeJs(PRINT, text, texts.text("notices")));
        return new Details(texts.text("notice-words"), new Div(words, print));
    }
}
