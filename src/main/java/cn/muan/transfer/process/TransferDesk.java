package cn.muan.transfer.process;

import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import cn.muan.base.Message;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.transfer.Asking;
import cn.muan.transfer.CandidateOptions;
import cn.muan.transfer.Transfer;
import cn.muan.transfer.TransferRegister;
import cn.muan.worklist.TaskDesk;
import cn.muan.worklist.TaskHeading;

/** Hands the backstop and the MCH institution their part of a transfer. */
@Component
class TransferDesk implements TaskDesk {

    private final Asking asking;
    private final TransferFacts facts;
    private final TransferRegister transfers;
    private final CandidateOptions options;

    TransferDesk(Asking asking, TransferFacts facts, TransferRegister transfers, CandidateOptions options) {
        this.asking = asking;
        this.facts = facts;
        this.transfers = transfers;
        this.options = options;
    }

    @Override
    public String process() {
        return TransferModel.PROCESS;
    }

    @Override
    public TaskHeading heading(OpenTask task) {
        return facts.heading(task);
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Map<String, Object> card = facts.card(task);
        if (task.key().equals(TransferModel.TASK_COORDINATE)) {
            card.put("institutions", options.of(transfers.left(facts.transfer(task))));
        }
        return card;
    }

    @Override
    public Map<Fact, ?> submit(OpenTask task, Map<String, Object> answers) {
        Transfer transfer = facts.transfer(task);
        String words = TransferFacts.text(answers, "words");
        if (task.key().equals(TransferModel.TASK_COORDINATE)) {
            asking.coordinate(transfer.id(), TransferFacts.text(answers, "institution"), words);
        } else {
            asking.admit(transfer.id(), words);
        }
        return Map.of();
    }

    @Override
    public Message basis(OpenTask task) {
        return facts.basis(task);
    }

    @Override
    public Set<String> obligations(OpenTask task) {
        return facts.obligations(task);
    }
}
