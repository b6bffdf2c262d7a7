package cn.muan.plan.process;

import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import cn.muan.access.CurrentActor;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.forms.FormAnswers;
import cn.muan.obligation.Obligations;
import cn.muan.plan.AntenatalRecord;
import cn.muan.plan.AntenatalRegistration;
import cn.muan.risk.CaseHeadings;

/** Serves what first contact owes beside screening: handbook, report. */
@Component
class AntenatalRegistrationDesk extends PlanDesk {

    private final AntenatalRegistration registrations;
    private final CommonFacts facts;
    private final CurrentActor actor;

    AntenatalRegistrationDesk(CaseHeadings headings, Obligations obligations, AntenatalRegistration registrations, CommonFacts facts,
            CurrentActor actor) {
        super(headings, obligations, actor, AntenatalRegistrationModel.PROCESS, "O2", "O4");
        this.registrations = registrations;
        this.facts = facts;
        this.actor = actor;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return facts.of(task);
    }

    @Override
    Map<Fact, ?> submit(OpenTask task, FormAnswers given) {
        return switch (task.key()) {
            case AntenatalRegistrationModel.TASK_ISSUE_HANDBOOK -> done(() -> registrations.issueHandbook(task.subject(),
                    new AntenatalRecord(given.date("issuedOn").orElseThrow(), String.join(" ", given.choices("guidance")), given.yes("uploaded"),
                            given.text("note").orElse(null), actor.require().name())));
            case AntenatalRegistrationModel.TASK_REPORT -> done(() -> registrations.report(task.subject(),
                    new AntenatalRecord(given.date("foundOn").orElseThrow(), required(given, "foundBy"), given.yes("screened"),
                            given.text("note").orElse(null), actor.require().name())));
            default -> throw unknown(task);
        };
    }

    @Override
    public Set<String> obligations(OpenTask task) {
        return Set.of(task.key().equals(AntenatalRegistrationModel.TASK_REPORT) ? "O4" : "O2");
    }
}
