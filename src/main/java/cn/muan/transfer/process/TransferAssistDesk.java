package cn.muan.transfer.process;

import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import cn.muan.base.Message;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.transfer.Asking;
import cn.muan.worklist.TaskDesk;
import cn.muan.worklist.TaskHeading;

/** Hands an institution that stands by the specialty backstop the transfer card. */
@Component
class TransferAssistDesk implements TaskDesk {

    private final Asking asking;
    private final TransferFacts facts;

    TransferAssistDesk(Asking asking, TransferFacts facts) {
        this.asking = asking;
        this.facts = facts;
    }

    @Override
    public String process() {
        return TransferAssistModel.PROCESS;
    }

    @Override
    public TaskHeading heading(OpenTask task) {
        return facts.heading(task);
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Map<String, Object> card = facts.card(task);
        facts.organisation(card, "receiver", facts.transfer(task).receiver());
        return card;
    }

    @Override
    public Map<Fact, ?> submit(OpenTask task, Map<String, Object> answers) {
        asking.assisted(TransferFacts.ask(task), TransferFacts.text(answers, "words"));
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
