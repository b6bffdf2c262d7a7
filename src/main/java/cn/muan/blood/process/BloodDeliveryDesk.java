package cn.muan.blood.process;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import cn.muan.base.Message;
import cn.muan.blood.BloodTransport;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.forms.FormAnswers;
import cn.muan.worklist.TaskDesk;
import cn.muan.worklist.TaskHeading;

/** Hands out the steps of a delivery and takes who handed what to whom. */
@Component
class BloodDeliveryDesk implements TaskDesk {

    private final BloodTransport transport;
    private final BloodForms forms;

    BloodDeliveryDesk(BloodTransport transport, BloodForms forms) {
        this.transport = transport;
        this.forms = forms;
    }

    @Override
    public String process() {
        return BloodDeliveryModel.PROCESS;
    }

    @Override
    public TaskHeading heading(OpenTask task) {
        return forms.heading(task);
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return forms.bags(task);
    }

    @Override
    public Map<Fact, ?> submit(OpenTask task, Map<String, Object> given) {
        long id = BloodForms.allocation(task);
        var answers = new FormAnswers(given);
        Instant at = answers.instant("at").orElse(null);
        switch (task.key()) {
            case BloodDeliveryModel.TASK_HAND_OUT -> transport.handOut(id, required(answers, "receivedBy"), at);
            case BloodDeliveryModel.TASK_SEND_OUT -> {
                return sendOut(id, answers, at);
            }
            case BloodDeliveryModel.TASK_MARK_DIFFICULTY -> {
                return mark(id, answers);
            }
            case BloodDeliveryModel.TASK_ORDER_RUN -> {
                return order(id, answers);
            }
            case BloodDeliveryModel.TASK_HAND_TO_CREW -> transport.handToCrew(id, required(answers, "receivedBy"), at);
            case BloodDeliveryModel.TASK_SIGN -> transport.sign(id, required(answers, "received"), required(answers, "handedBy"), at,
                    answers.text("missing").orElse(null));
            case BloodDeliveryModel.TASK_SETTLE -> transport.settle(id, bags(answers, "used"), bags(answers, "returned"), bags(answers, "writtenOff"),
                    answers.text("words").orElse(null));
            default -> throw new IllegalArgumentException(task.key());
        }
        return Map.of();
    }

    private Map<Fact, ?> sendOut(long id, FormAnswers answers, Instant at) {
        boolean out = required(answers, "decision").equals("out");
        if (out) {
            transport.sendOut(id, required(answers, "receivedBy"), at);
        } else {
            transport.noVehicle(id);
        }
        return Map.of(Fact.BLOOD_SENT, out);
    }

    private Map<Fact, ?> mark(long id, FormAnswers answers) {
        boolean difficult = required(answers, "decision").equals("difficult");
        if (difficult) {
            transport.markDifficulty(id, answers.text("words").orElse(null));
        } else {
            transport.fetch(id);
        }
        return Map.of(Fact.DIFFICULT, difficult);
    }

    private Map<Fact, ?> order(long id, FormAnswers answers) {
        if (required(answers, "decision").equals("other")) {
            transport.otherVehicle(id);
            return Map.of(Fact.BLOOD_RUN, "other");
        }
        return Map.of(Fact.BLOOD_RUN, transport.orderRun(id) ? "relay" : "pickup");
    }

    private static String required(FormAnswers answers, String key) {
        return answers.text(key).orElseThrow();
    }

    private static Set<String> bags(FormAnswers answers, String key) {
        return new LinkedHashSet<>(answers.choices(key));
    }

    @Override
    public Message basis(OpenTask task) {
        return forms.basis(task);
    }

    @Override
    public Set<String> obligations(OpenTask task) {
        return forms.obligations(task);
    }
}
