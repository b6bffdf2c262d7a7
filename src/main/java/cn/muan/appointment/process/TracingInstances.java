package cn.muan.appointment.process;

import java.time.Instant;
import java.util.Date;
import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.appointment.TracingEpisode;
import cn.muan.appointment.TracingProcess;
import cn.muan.base.Subject;
import cn.muan.engine.Engine;
import cn.muan.engine.Fact;

/** One instance of {@code tracing} for each search under way. */
@Component
class TracingInstances implements TracingProcess {

    private final Engine engine;

    TracingInstances(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String taskOf(Work work) {
        return switch (work) {
            case TRACE -> TracingModel.TASK_TRACE;
            case TELL_MCH -> TracingModel.TASK_TELL;
            case HELP -> TracingModel.TASK_HELP;
        };
    }

    @Override
    public void begin(TracingEpisode episode, Instant lostAt) {
        engine.start(TracingModel.PROCESS, episode.subject(), Map.of(Fact.INSTITUTION, episode.institution(),
                Fact.TRACING_GROUP, episode.tracing().key(), Fact.LOST_AT, Date.from(lostAt)));
    }

    @Override
    public void closed(Subject subject) {
        engine.correlate(TracingModel.MESSAGE_CLOSED, subject, Map.of());
    }
}
