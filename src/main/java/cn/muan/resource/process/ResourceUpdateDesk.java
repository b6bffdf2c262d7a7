package cn.muan.resource.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import cn.muan.base.Message;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.obligation.ObligationSource;
import cn.muan.obligation.Obligations;
import cn.muan.resource.BedBoard;
import cn.muan.resource.BedCount;
import cn.muan.resource.Beds;
import cn.muan.resource.ReadinessBoard;
import cn.muan.resource.ResourceHeadings;
import cn.muan.worklist.TaskDesk;
import cn.muan.worklist.TaskHeading;

/** What the worklist asks about the tasks of {@code resource-update}, and where their answers go. */
@Component
class ResourceUpdateDesk implements TaskDesk {

    private final BedBoard beds;
    private final ReadinessBoard readiness;
    private final ResourceHeadings headings;
    private final Obligations obligations;

    ResourceUpdateDesk(BedBoard beds, ReadinessBoard readiness, ResourceHeadings headings, Obligations obligations) {
        this.beds = beds;
        this.readiness = readiness;
        this.headings = headings;
        this.obligations = obligations;
    }

    @Override
    public String process() {
        return ResourceUpdateModel.PROCESS;
    }

    @Override
    public TaskHeading heading(OpenTask task) {
        return headings.heading(task.subject(), task.fact(Fact.INSTITUTION));
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return task.key().equals(ResourceUpdateModel.TASK_UPDATE_BEDS) ? bedsBefore(task) : readinessBefore(task);
    }

    private Map<String, Object> bedsBefore(OpenTask task) {
        Beds last = beds.free(task.fact(Fact.INSTITUTION));
        Map<String, Object> facts = new HashMap<>();
        if (last.known()) {
            facts.put("reportedAt", last.reportedAt());
            facts.put("before", last.obstetric() + " / " + last.icu() + " / " + last.neonatal());
        }
        return facts;
    }

    private Map<String, Object> readinessBefore(OpenTask task) {
        Map<String, Object> facts = new HashMap<>();
        readiness.of(Set.of(task.fact(Fact.INSTITUTION))).values().forEach(last -> facts.put("declaredAt", last.declaredAt()));
        return facts;
    }

    @Override
    public Map<Fact, ?> submit(OpenTask task, Map<String, Object> answers) {
        String institution = task.fact(Fact.INSTITUTION);
        if (task.key().equals(ResourceUpdateModel.TASK_UPDATE_BEDS)) {
            beds.reportAtTask(institution, new BedCount(figure(answers, "obstetric"), figure(answers, "icu"), figure(answers, "neonatal")));
        } else {
            readiness.declareAtTask(institution, words(answers.get("ready")), (String) answers.get("shortfall"));
        }
        return Map.of();
    }

    private static Integer figure(Map<String, Object> answers, String key) {
        return answers.get(key) instanceof Number number ? number.intValue() : null;
    }

    private static List<String> words(Object chosen) {
        return chosen instanceof Collection<?> codes ? codes.stream().map(String::valueOf).toList() : List.of();
    }

    @Override
    public Message basis(OpenTask task) {
        String duty = task.fact(Fact.DUTY);
        List<String> articles = obligations.openOf(task.subject()).stream().filter(open -> open.code().equals(duty))
                .flatMap(open -> open.sources().stream()).map(ObligationSource::article).distinct().toList();
        return new Message("resource.basis", duty, articles.stream().collect(Collectors.joining("；")));
    }

    @Override
    public Set<String> obligations(OpenTask task) {
        return Set.of(task.fact(Fact.DUTY));
    }
}
