package cn.muan.appointment.process;

import java.util.Locale;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.appointment.WomanTracing;
import cn.muan.base.Subject;
import cn.muan.engine.Fact;

/** What the diagram of tracing calls; the domain knows how far the search is, the diagram shows it. */
@Component("tracing")
public class TracingSteps {

    private static final Actor TRACING = Actor.system("tracing");

    private final WomanTracing tracing;
    private final CurrentActor actor;

    TracingSteps(WomanTracing tracing, CurrentActor actor) {
        this.tracing = tracing;
        this.actor = actor;
    }

    /** 开立下一步时限: opens what is owed next and says which work that is: trace, tell_mch, help, or over. */
    public void openNext(DelegateExecution execution) {
        actor.as(TRACING, () -> {
            String stage = tracing.openNext(subject(execution)).map(work -> work.name().toLowerCase(Locale.ROOT)).orElse("over");
            execution.setVariable(Fact.TRACING_STAGE.variable(), stage);
            tracing.underWay(subject(execution)).ifPresent(episode -> {
                execution.setVariable(Fact.RESIDENCE_MCH.variable(), episode.mch());
                execution.setVariable(Fact.CENTRE_KNOWN.variable(), episode.centre() != null);
                execution.setVariable(Fact.CENTRE.variable(), episode.centre());
            });
        });
    }

    /** 认定失访: the day until which somebody should have reached her is over. */
    public void lostByTime(DelegateExecution execution) {
        actor.as(TRACING, () -> tracing.lostByTime(subject(execution)));
    }

    private static Subject subject(DelegateExecution execution) {
        return new Subject(execution.getProcessBusinessKey());
    }
}
