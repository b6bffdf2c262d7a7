package cn.muan.casework.process;

import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import cn.muan.base.Message;
import cn.muan.base.Subject;
import cn.muan.casework.CaseMoves;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.forms.FormAnswers;
import cn.muan.worklist.TaskDesk;
import cn.muan.worklist.TaskHeading;

/** What the worklist asks about the tasks of {@code case-move}, and where their answers go. */
@Component
class CaseMoveDesk implements TaskDesk {

    private final CaseMoves moves;
    private final MovePrefill prefill;
    private final CaseTasks tasks;

    CaseMoveDesk(CaseMoves moves, MovePrefill prefill, CaseTasks tasks) {
        this.moves = moves;
        this.prefill = prefill;
        this.tasks = tasks;
    }

    @Override
    public String process() {
        return CaseMoveModel.PROCESS;
    }

    @Override
    public TaskHeading heading(OpenTask task) {
        return tasks.heading(task);
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return prefill.of(task, tasks.caseOf(task.subject()));
    }

    @Override
    public Map<Fact, ?> submit(OpenTask task, Map<String, Object> answers) {
        var given = new FormAnswers(answers);
        return task.key().equals(CaseMoveModel.TASK_DECIDE) ? decide(task.subject(), given) : answer(task.subject(), given);
    }

    private Map<Fact, ?> answer(Subject subject, FormAnswers given) {
        if (given.text("decision").filter("refuse"::equals).isPresent()) {
            String above = moves.refuse(subject, given.text("refusal").orElse(null));
            return Map.of(Fact.RECEIVER_ANSWER, "refused", Fact.DECIDING_MCH, above);
        }
        moves.accept(subject, given.text("centre").orElse(null));
        return Map.of(Fact.RECEIVER_ANSWER, "accepted");
    }

    private Map<Fact, ?> decide(Subject subject, FormAnswers given) {
        boolean insist = given.text("decision").filter("insist"::equals).isPresent();
        moves.decide(subject, insist, given.text("centre").orElse(null), given.text("ruling").orElse(null));
        return Map.of(Fact.RULING, insist ? "insisted" : "cancelled");
    }

    @Override
    public Message basis(OpenTask task) {
        return tasks.basis(task);
    }

    @Override
    public Set<String> obligations(OpenTask task) {
        return Set.of(task.key().equals(CaseMoveModel.TASK_DECIDE) ? "O29b" : "O29a");
    }
}
