package cn.muan.appointment.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import cn.muan.appointment.NextVisit;
import cn.muan.appointment.TracingAttempt;
import cn.muan.appointment.TracingEpisode;
import cn.muan.appointment.WomanTracing;
import cn.muan.base.ChinaTime;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.worklist.TaskDesk;
import cn.muan.worklist.TaskHeading;

/** What the worklist asks about the tasks of {@code tracing}, and where their answers go. */
@Component
class TracingDesk implements TaskDesk {

    private final WomanTracing tracing;
    private final TaskFacts tasks;

    TracingDesk(WomanTracing tracing, TaskFacts tasks) {
        this.tracing = tracing;
        this.tasks = tasks;
    }

    @Override
    public String process() {
        return TracingModel.PROCESS;
    }

    @Override
    public TaskHeading heading(OpenTask task) {
        return tasks.heading(task);
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Map<String, Object> facts = tasks.begin(task);
        TracingEpisode episode = tracing.underWay(task.subject()).orElseThrow(() -> new Refused("appointment.tracing-over"));
        facts.put("missedOn", episode.missedOn());
        tasks.organisation(facts, "institution", episode.institution());
        facts.put("attempts", tracing.attempts(episode).stream().map(TracingDesk::line).collect(Collectors.joining("\n")));
        facts.put("lostAt", episode.lostAt());
        facts.put("telling", episode.telling());
        tasks.organisation(facts, "mch", episode.mch());
        return facts;
    }

    /** {@code 05-12 10:30 ✗ 电话无人接听}: signs instead of words, as the form shows it in either language. */
    private static String line(TracingAttempt attempt) {
        String sign = attempt.result() == TracingAttempt.Result.NOT_REACHED ? "✗" : "✓";
        String when = attempt.triedAt().atZone(ChinaTime.ZONE).format(java.time.format.DateTimeFormatter.ofPattern("MM-dd HH:mm"));
        return when + " " + sign + (attempt.note() == null ? "" : " " + attempt.note());
    }

    @Override
    public Map<Fact, ?> submit(OpenTask task, Map<String, Object> answers) {
        return switch (task.key()) {
            case TracingModel.TASK_TRACE -> {
                tracing.recordAttempt(task.subject(), TaskFacts.contact(answers), new NextVisit((LocalDate) answers.get("newDate"),
                        TaskFacts.text(answers, "newTime"), TaskFacts.text(answers, "reason")));
                yield Map.of();
            }
            case TracingModel.TASK_TELL -> {
                tracing.tellMch(task.subject(), TaskFacts.text(answers, "telling"));
                yield Map.of();
            }
            case TracingModel.TASK_HELP -> Map.of(Fact.FOUND, tracing.helpAsMch(task.subject(), TaskFacts.contact(answers)));
            case TracingModel.TASK_HELP_AT_CENTRE -> Map.of(Fact.FOUND, tracing.helpAsCentre(task.subject(), TaskFacts.contact(answers)));
            default -> throw new IllegalArgumentException("unknown task " + task.key());
        };
    }

    @Override
    public Message basis(OpenTask task) {
        return tasks.basis(task);
    }

    @Override
    public Set<String> obligations(OpenTask task) {
        return tasks.obligations(task);
    }
}
