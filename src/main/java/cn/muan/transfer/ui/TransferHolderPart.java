package cn.muan.transfer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

import cn.muan.base.Subject;
import cn.muan.base.ui.Countdown;
import cn.muan.timeline.ui.CaseThreadPart;
import cn.muan.transfer.Transfer;
import cn.muan.transfer.TransferRegister;
import cn.muan.transfer.TransferState;

/** The head's line of a transfer that seeks a receiver: where from, since when, and when the backstop takes her; once one has accepted, the journey says who holds her. */
@org.springframework.stereotype.Component
class TransferHolderPart implements CaseThreadPart {

    private final TransferRegister transfers;
    private final TransferTexts texts;

    TransferHolderPart(TransferRegister transfers, TransferTexts texts) {
        this.transfers = transfers;
        this.texts = texts;
    }

    @Override
    public Place place() {
        return Place.HEAD;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public Component render(Subject subject) {
        return transfers.open(subject).filter(transfer -> transfer.state() == TransferState.ASKING).map(this::line).orElse(null);
    }

    private Component line(Transfer transfer) {
        var line = new Div();
        line.addClassName("transfer-head");
        line.add(new Span(texts.text("transfer.line.asking", texts.organisation(transfer.origin()), texts.at(transfer.requestedAt())) + " "));
        if (transfer.backstopAt() != null) {
            line.add(new Span(texts.text("transfer.backstop-in") + " "), new Countdown(transfer.backstopAt(), null, null, texts.now()));
        }
        return line;
    }
}
