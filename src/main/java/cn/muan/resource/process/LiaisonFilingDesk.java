package cn.muan.resource.process;

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
import cn.muan.resource.LiaisonRegister;
import cn.muan.resource.LiaisonSheet;
import cn.muan.resource.ResourceHeadings;
import cn.muan.worklist.TaskDesk;
import cn.muan.worklist.TaskHeading;

/** What the worklist asks about the tasks of {@code liaison-filing}, and where their answers go. */
@Component
class LiaisonFilingDesk implements TaskDesk {

    private final LiaisonRegister register;
    private final ResourceHeadings headings;
    private final Obligations obligations;

    LiaisonFilingDesk(LiaisonRegister register, ResourceHeadings headings, Obligations obligations) {
        this.register = register;
        this.headings = headings;
        this.obligations = obligations;
    }

    @Override
    public String process() {
        return LiaisonFilingModel.PROCESS;
    }

    @Override
    public TaskHeading heading(OpenTask task) {
        return headings.heading(task.subject(), filing(task) ? task.fact(Fact.INSTITUTION) : task.fact(Fact.MCH_INSTITUTION));
    }

    /** The phone stays masked; the screen of resources reveals it for a reason. */
    @Override
    public Map<String, Object> prefill(OpenTask task) {
        List<LiaisonSheet> told = filing(task) ? register.unfiled(task.subject()) : register.of(task.fact(Fact.INSTITUTION));
        return Map.of("liaisons", told.stream().map(LiaisonFilingDesk::line).collect(Collectors.joining("\n")));
    }

    private static String line(LiaisonSheet liaison) {
        return liaison.name() + " · " + liaison.post() + " · " + liaison.maskedPhone() + " · " + liaison.from() + "—"
                + (liaison.to() == null ? "" : liaison.to());
    }

    @Override
    public Map<Fact, ?> submit(OpenTask task, Map<String, Object> answers) {
        if (filing(task)) {
            register.file(task.subject());
        } else {
            register.note(task.subject(), task.fact(Fact.MCH_INSTITUTION));
        }
        return Map.of();
    }

    @Override
    public Message basis(OpenTask task) {
        if (!filing(task)) {
            return new Message("resource.liaison.note-basis");
        }
        List<String> articles = obligations.openOf(task.subject()).stream().flatMap(open -> open.sources().stream())
                .map(ObligationSource::article).distinct().toList();
        return new Message("resource.basis", LiaisonRegister.FILING, articles.stream().collect(Collectors.joining("；")));
    }

    @Override
    public Set<String> obligations(OpenTask task) {
        return filing(task) ? Set.of(LiaisonRegister.FILING) : Set.of();
    }

    private static boolean filing(OpenTask task) {
        return task.key().equals(LiaisonFilingModel.TASK_FILE);
    }
}
