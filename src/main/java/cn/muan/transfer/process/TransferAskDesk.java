package cn.muan.transfer.process;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import cn.muan.base.Message;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.transfer.Asking;
import cn.muan.transfer.TransferAsk.Refusal;
import cn.muan.worklist.TaskDesk;
import cn.muan.worklist.TaskHeading;

/** Hands the rescue duty of an asked institution the transfer card, and takes its answer. */
@Component
class TransferAskDesk implements TaskDesk {

    private final Asking asking;
    private final TransferFacts facts;

    TransferAskDesk(Asking asking, TransferFacts facts) {
        this.asking = asking;
        this.facts = facts;
    }

    @Override
    public String process() {
        return TransferAskModel.PROCESS;
    }

    @Override
    public TaskHeading heading(OpenTask task) {
        return facts.heading(task);
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Map<String, Object> card = facts.card(task);
        card.put("answers", facts.options("transfer.answer.", asking.mayRefuse(TransferFacts.ask(task)) ? List.of("accepted", "refused") : List.of("accepted")));
        return card;
    }

    @Override
    public Map<Fact, ?> submit(OpenTask task, Map<String, Object> answers) {
        String answer = TransferFacts.text(answers, "answer");
        String words = TransferFacts.text(answers, "words");
        if ("accepted".equals(answer)) {
            asking.accept(TransferFacts.ask(task), words);
        } else {
            asking.refuse(TransferFacts.ask(task), Refusal.valueOf(TransferFacts.text(answers, "refusal")), words);
        }
        return Map.of(Fact.TRANSFER_ANSWER, answer);
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
