package cn.muan.blood.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.base.Message;
import cn.muan.blood.BloodForm;
import cn.muan.blood.BloodHeadings;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.ObligationSource;
import cn.muan.obligation.Obligations;
import cn.muan.worklist.TaskHeading;

/** What both desks say alike about a task: what blood it is about, why it is there, and what its form begins with. */
@Component
class BloodForms {

    private static final Actor DESK = Actor.system("blood");

    private final BloodHeadings headings;
    private final BloodForm forms;
    private final Obligations obligations;
    private final CurrentActor actor;

    BloodForms(BloodHeadings headings, BloodForm forms, Obligations obligations, CurrentActor actor) {
        this.headings = headings;
        this.forms = forms;
        this.obligations = obligations;
        this.actor = actor;
    }

    TaskHeading heading(OpenTask task) {
        String institution = Group.of(task.groups().stream().sorted().findFirst().orElseThrow()).organisation();
        return actor.as(DESK, (Supplier<TaskHeading>) () -> headings.heading(task.subject(), institution));
    }

    Map<String, Object> request(OpenTask task, String key) {
        long id = BloodHeadings.id(task.subject());
        return switch (key) {
            case EmergencyBloodModel.TASK_CONFIRM -> forms.confirmation(id);
            case EmergencyBloodModel.TASK_SEEK -> forms.search(id);
            default -> forms.approval(id);
        };
    }

    Map<String, Object> bags(OpenTask task) {
        return forms.bags(allocation(task));
    }

    Message basis(OpenTask task) {
        List<Obligation> served = served(task);
        if (served.isEmpty()) {
            return new Message("blood.basis-none");
        }
        return new Message("blood.basis", served.stream().map(Obligation::code).distinct().collect(Collectors.joining(" ")),
                served.stream().flatMap(duty -> duty.sources().stream()).map(ObligationSource::article).distinct().collect(Collectors.joining("；")));
    }

    Set<String> obligations(OpenTask task) {
        return served(task).stream().map(Obligation::code).collect(Collectors.toSet());
    }

    private List<Obligation> served(OpenTask task) {
        return obligations.openOf(task.subject()).stream().filter(duty -> task.key().equals(duty.servedBy()))
                .filter(duty -> !task.facts().containsKey(Fact.OBLIGATION_ID) || task.fact(Fact.OBLIGATION_ID).equals(String.valueOf(duty.id()))).toList();
    }

    static long allocation(OpenTask task) {
        return Long.parseLong(task.fact(Fact.ALLOCATION_ID));
    }
}
