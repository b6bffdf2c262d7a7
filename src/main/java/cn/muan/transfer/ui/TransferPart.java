package cn.muan.transfer.ui;

import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;

import cn.muan.base.Subject;
import cn.muan.timeline.ui.CaseThreadPart;
import cn.muan.transfer.Transfer;
import cn.muan.transfer.TransferAsk;
import cn.muan.transfer.TransferRegister;

/** The tab 转诊: her transfers, newest first; nothing where she was never transferred. */
@org.springframework.stereotype.Component
@CssImport("./transfer.css")
class TransferPart implements CaseThreadPart {

    private final TransferRegister transfers;
    private final TransferTexts texts;

    TransferPart(TransferRegister transfers, TransferTexts texts) {
        this.transfers = transfers;
        this.texts = texts;
    }

    @Override
    public Place place() {
        return Place.TAB;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public String label() {
        return "transfer.tab";
    }

    @Override
    public Component render(Subject subject) {
        List<Transfer> all = transfers.of(subject);
        if (all.isEmpty()) {
            return null;
        }
        Map<Long, List<TransferAsk>> asks = transfers.asksOf(all);
        var panels = new Div();
        all.forEach(one -> panels.add(new TransferPanel(one, asks.getOrDefault(one.id(), List.of()), texts)));
        return panels;
    }
}
