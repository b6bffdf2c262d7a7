package cn.muan.periodic.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import cn.muan.access.Group;
import cn.muan.base.Message;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.obligation.Obligations;
import cn.muan.obligation.ObligationSource;
import cn.muan.periodic.PeriodHeadings;
import cn.muan.periodic.PeriodicDuties;
import cn.muan.worklist.TaskDesk;
import cn.muan.worklist.TaskHeading;

/** What the worklist asks about the tasks of {@code periodic-duty}, and where their answers go. */
@Component
class PeriodicDutyDesk implements TaskDesk {

    private final PeriodicDuties duties;
    private final PeriodHeadings headings;
    private final Obligations obligations;

    PeriodicDutyDesk(PeriodicDuties duties, PeriodHeadings headings, Obligations obligations) {
        this.duties = duties;
        this.headings = headings;
        this.obligations = obligations;
    }

    @Override
    public String process() {
        return PeriodicDutyModel.PROCESS;
    }

    @Override
    public TaskHeading heading(OpenTask task) {
        return headings.heading(task.subject(), Group.of(task.fact(Fact.OWNER_GROUP)).organisation());
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return duties.prefill(task.subject(), task.fact(Fact.DUTY));
    }

    @Override
    public Map<Fact, ?> submit(OpenTask task, Map<String, Object> answers) {
        duties.submit(task.subject(), task.fact(Fact.DUTY), answers);
        return Map.of();
    }

    @Override
    public Message basis(OpenTask task) {
        List<String> articles = obligations.openOf(task.subject()).stream()
                .filter(duty -> duty.code().equals(task.fact(Fact.DUTY)))
                .flatMap(duty -> duty.sources().stream()).map(ObligationSource::article).distinct().toList();
        return new Message("periodic.basis", task.fact(Fact.DUTY), articles.stream().collect(Collectors.joining("；")));
    }

    @Override
    public Set<String> obligations(OpenTask task) {
        return Set.of(task.fact(Fact.DUTY));
    }
}
