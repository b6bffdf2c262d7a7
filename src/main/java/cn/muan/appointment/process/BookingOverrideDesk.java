package cn.muan.appointment.process;

import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import cn.muan.appointment.BookingOverride;
import cn.muan.appointment.BookingOverrides;
import cn.muan.base.Message;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.worklist.TaskDesk;
import cn.muan.worklist.TaskHeading;

/** Hands the safety office what it decides on, and takes its decision. */
@Component
class BookingOverrideDesk implements TaskDesk {

    private final BookingOverrides overrides;
    private final TaskFacts tasks;

    BookingOverrideDesk(BookingOverrides overrides, TaskFacts tasks) {
        this.overrides = overrides;
        this.tasks = tasks;
    }

    @Override
    public String process() {
        return BookingOverrideModel.PROCESS;
    }

    @Override
    public TaskHeading heading(OpenTask task) {
        return tasks.heading(task);
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Map<String, Object> facts = tasks.begin(task);
        BookingOverride asked = overrides.about(id(task));
        facts.put("kind", asked.slot().kind().code());
        tasks.organisation(facts, "institution", asked.slot().institution());
        facts.put("date", asked.slot().on());
        facts.put("time", asked.slot().time());
        facts.put("requiredLevel", asked.requiredLevel() == 0 ? null : asked.requiredLevel());
        facts.put("articles", asked.articles());
        facts.put("requestedBy", asked.requestedBy());
        facts.put("requestedAt", asked.requestedAt());
        facts.put("reason", asked.reason());
        return facts;
    }

    @Override
    public Map<Fact, ?> submit(OpenTask task, Map<String, Object> answers) {
        boolean allowed = "allowed".equals(answers.get("decision"));
        overrides.decide(id(task), allowed, TaskFacts.text(answers, "words"));
        return Map.of(Fact.OVERRIDE_ALLOWED, allowed);
    }

    @Override
    public Message basis(OpenTask task) {
        return tasks.basis(task);
    }

    @Override
    public Set<String> obligations(OpenTask task) {
        return tasks.obligations(task);
    }

    private static long id(OpenTask task) {
        return Long.parseLong(task.fact(Fact.OVERRIDE_ID));
    }
}
