package cn.muan.transfer.process;

import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import cn.muan.base.Message;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.transfer.Asking;
import cn.muan.transfer.TransferAsk;
import cn.muan.transfer.TransferAsk.Review;
import cn.muan.worklist.TaskDesk;
import cn.muan.worklist.TaskHeading;

/** Hands those who answer for a refuser the refusal, and takes what they found. */
@Component
class TransferRefusalDesk implements TaskDesk {

    private final Asking asking;
    private final TransferFacts facts;

    TransferRefusalDesk(Asking asking, TransferFacts facts) {
        this.asking = asking;
        this.facts = facts;
    }

    @Override
    public String process() {
        return TransferRefusalModel.PROCESS;
    }

    @Override
    public TaskHeading heading(OpenTask task) {
        return facts.heading(task);
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        TransferAsk ask = asking.about(TransferFacts.ask(task));
        Map<String, Object> card = facts.card(task);
        facts.organisation(card, "refuser", ask.institution());
        card.put("refusal", ask.refusal().name());
        card.put("refusedWords", ask.words());
        card.put("refusedBy", ask.answeredBy());
        card.put("refusedAt", ask.answeredAt());
        return card;
    }

    @Override
    public Map<Fact, ?> submit(OpenTask task, Map<String, Object> answers) {
        asking.review(TransferFacts.ask(task), Review.valueOf(TransferFacts.text(answers, "review")), TransferFacts.text(answers, "words"));
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
