package cn.muan.blood.process;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import cn.muan.base.Message;
import cn.muan.blood.BloodHeadings;
import cn.muan.blood.BloodRequests;
import cn.muan.blood.BloodSourcing;
import cn.muan.bloodbank.Alternatives;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.forms.FormAnswers;
import cn.muan.worklist.TaskDesk;
import cn.muan.worklist.TaskHeading;

/** Hands out approval, confirmation and the search elsewhere, and takes their answers. */
@Component
class EmergencyBloodDesk implements TaskDesk {

    private final BloodRequests requests;
    private final BloodSourcing sourcing;
    private final BloodForms forms;

    EmergencyBloodDesk(BloodRequests requests, BloodSourcing sourcing, BloodForms forms) {
        this.requests = requests;
        this.sourcing = sourcing;
        this.forms = forms;
    }

    @Override
    public String process() {
        return EmergencyBloodModel.PROCESS;
    }

    @Override
    public TaskHeading heading(OpenTask task) {
        return forms.heading(task);
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return forms.request(task, task.key());
    }

    @Override
    public Map<Fact, ?> submit(OpenTask task, Map<String, Object> given) {
        long id = BloodHeadings.id(task.subject());
        var answers = new FormAnswers(given);
        String decision = answers.text("decision").orElseThrow();
        return switch (task.key()) {
            case EmergencyBloodModel.TASK_APPROVE, EmergencyBloodModel.TASK_PAPERWORK ->
                Map.of(Fact.BLOOD_APPROVED, requests.decide(id, decision.equals("approved"), answers.text("words").orElseThrow()));
            case EmergencyBloodModel.TASK_CONFIRM -> answer(id, decision, answers);
            case EmergencyBloodModel.TASK_SEEK -> seek(id, decision, answers);
            default -> throw new IllegalArgumentException(task.key());
        };
    }

    private Map<Fact, ?> answer(long id, String decision, FormAnswers answers) {
        if (decision.equals("none")) {
            sourcing.decline(id);
            return Map.of(Fact.BLOOD_CONFIRMED, false);
        }
        boolean filled = sourcing.confirm(id, new BloodSourcing.Confirmation(answers.integer("units").orElseThrow(),
                Alternatives.valueOf(answers.text("alternatives").orElseThrow().toUpperCase(Locale.ROOT).replace('-', '_')), answers.text("vehicle").filter("own"::equals).isPresent()));
        return Map.of(Fact.BLOOD_CONFIRMED, true, Fact.BLOOD_FILLED, filled);
    }

    private Map<Fact, ?> seek(long id, String decision, FormAnswers answers) {
        boolean found = decision.equals("ask");
        if (found) {
            sourcing.seekAt(id, answers.text("holder").orElseThrow());
        } else {
            sourcing.unavailable(id, answers.text("words").orElseThrow());
        }
        return Map.of(Fact.HOLDER_FOUND, found);
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
