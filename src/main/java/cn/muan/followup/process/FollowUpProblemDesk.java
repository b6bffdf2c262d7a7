package cn.muan.followup.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.base.Message;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.followup.FollowUpFiles;
import cn.muan.followup.FollowUpProblem;
import cn.muan.followup.FollowUpProblems;
import cn.muan.forms.FormAnswers;
import cn.muan.risk.CaseHeadings;
import cn.muan.worklist.TaskDesk;
import cn.muan.worklist.TaskHeading;

/** What the worklist asks about the tasks of {@code follow-up-problem}, and where their answers go. */
@Component
class FollowUpProblemDesk implements TaskDesk {

    private final FollowUpProblems problems;
    private final FollowUpFiles files;
    private final CaseHeadings headings;
    private final Directory directory;
    private final CurrentActor actor;

    FollowUpProblemDesk(FollowUpProblems problems, FollowUpFiles files, CaseHeadings headings, Directory directory, CurrentActor actor) {
        this.problems = problems;
        this.files = files;
        this.headings = headings;
        this.directory = directory;
        this.actor = actor;
    }

    @Override
    public String process() {
        return FollowUpProblemModel.PROCESS;
    }

    @Override
    public TaskHeading heading(OpenTask task) {
        String place = task.groups().stream().map(Group::of).map(Group::organisation).findFirst().orElseThrow();
        return actor.as(FollowUpDesk.FOLLOW_UP, () -> headings.heading(task.subject(), place));
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        FollowUpProblem problem = problems.problem(problemId(task));
        var facts = new HashMap<String, Object>(files.prefill(problem.subject()));
        facts.put("foundAt", problem.foundAt());
        facts.put("description", problem.description());
        facts.put("dueAt", task.due());
        if (task.key().equals(FollowUpProblemModel.TASK_RECEIVE)) {
            facts.put("reportedAt", problem.reportedAt());
            facts.put("measures", problem.measures());
            facts.put("request", problem.request());
            facts.put("centre", problem.centre());
            facts.put("centreOptions", java.util.List.of(option(directory.organisation(problem.centre()))));
        }
        return facts;
    }

    private static Map<String, String> option(Organisation centre) {
        return Map.of("value", centre.code(), "label", centre.name(), "labelEn", centre.nameEn() == null ? centre.name() : centre.nameEn());
    }

    @Override
    public Map<Fact, ?> submit(OpenTask task, Map<String, Object> given) {
        var answers = new FormAnswers(given);
        if (task.key().equals(FollowUpProblemModel.TASK_REPORT)) {
            problems.report(problemId(task), answers.text("measures").orElse(null), answers.text("request").orElse(null));
        } else {
            problems.receive(problemId(task), answers.text("reply").orElse(null));
        }
        return Map.of();
    }

    @Override
    public Message basis(OpenTask task) {
        return new Message(task.key().equals(FollowUpProblemModel.TASK_REPORT) ? "followup.basis-problem" : "followup.basis-receive");
    }

    @Override
    public Set<String> obligations(OpenTask task) {
        return task.key().equals(FollowUpProblemModel.TASK_REPORT) ? Set.of("O34") : Set.of();
    }

    private static long problemId(OpenTask task) {
        return Long.parseLong(task.fact(Fact.PROBLEM_ID));
    }
}
