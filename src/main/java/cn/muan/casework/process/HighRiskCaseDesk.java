package cn.muan.casework.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import cn.muan.access.Group;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.casework.CaseFiles;
import cn.muan.casework.Casework;
import cn.muan.casework.HighRiskCase;
import cn.muan.casework.ReportContent;
import cn.muan.directory.Directory;
import cn.muan.engine.Fact;
import cn.muan.engine.OpenTask;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.ObligationSource;
import cn.muan.obligation.Obligations;
import cn.muan.woman.Women;
import cn.muan.worklist.TaskDesk;
import cn.muan.worklist.TaskHeading;

/** What the worklist asks about the tasks of {@code high-risk-case}, and where their answers go. */
@Component
class HighRiskCaseDesk implements TaskDesk {

    private final Casework casework;
    private final CaseFiles files;
    private final CasePrefill prefill;
    private final Obligations obligations;
    private final Directory directory;
    private final Women women;

    HighRiskCaseDesk(Casework casework, CaseFiles files, CasePrefill prefill, Obligations obligations, Directory directory,
            Women women) {
        this.casework = casework;
        this.files = files;
        this.prefill = prefill;
        this.obligations = obligations;
        this.directory = directory;
        this.women = women;
    }

    @Override
    public String process() {
        return HighRiskCaseModel.PROCESS;
    }

    @Override
    public TaskHeading heading(OpenTask task) {
        HighRiskCase of = caseOf(task.subject());
        String institution = task.groups().stream().map(Group::of).map(Group::organisation).findFirst().orElse(of.institution());
        return new TaskHeading(women.heading(task.subject()), institution, directory.organisation(institution).jurisdiction(),
                of.severity(), of.infectious());
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return prefill.of(task, caseOf(task.subject()));
    }

    @Override
    public Map<Fact, ?> submit(OpenTask task, Map<String, Object> answers) {
        Subject subject = task.subject();
        return switch (task.key()) {
            case HighRiskCaseModel.TASK_REPORT -> report(subject, answers);
            case HighRiskCaseModel.TASK_ACKNOWLEDGE_REPORT -> acknowledgeReport(subject, answers);
            case HighRiskCaseModel.TASK_HAND_OVER -> done(() -> casework.handOver(subject, text(answers, "reason")));
            case HighRiskCaseModel.TASK_ACKNOWLEDGE_HANDOVER -> done(() -> casework.acknowledgeHandover(subject, text(answers, "reply")));
            case HighRiskCaseModel.TASK_FEED_BACK -> done(() -> casework.feedBack(subject, text(answers, "centre"),
                    text(answers, "elsewhere"), text(answers, "guidance")));
            default -> throw new IllegalArgumentException("unknown task " + task.key());
        };
    }

    private Map<Fact, ?> report(Subject subject, Map<String, Object> answers) {
        return done(() -> casework.report(subject, new ReportContent(text(answers, "diagnosis"), text(answers, "treatment"),
                text(answers, "responsiblePhysician"), Boolean.TRUE.equals(answers.get("contactArranged")),
                (LocalDate) answers.get("nextContactOn"), text(answers, "plan"), text(answers, "note"))));
    }

    private Map<Fact, ?> acknowledgeReport(Subject subject, Map<String, Object> answers) {
        HighRiskCase of = casework.acknowledgeReport(subject, personIn(answers), text(answers, "advice"));
        return Map.of(Fact.RESIDENT, of.resident(), Fact.RESIDENCE_MCH, of.residenceMch());
    }

    /** 0 is nobody, whom the service refuses at the field. */
    private static long personIn(Map<String, Object> answers) {
        String person = text(answers, "caseManager");
        return person != null && person.matches("\\d{1,18}") ? Long.parseLong(person) : 0;
    }

    private static Map<Fact, ?> done(Runnable act) {
        act.run();
        return Map.of();
    }

    private static String text(Map<String, Object> answers, String key) {
        Object value = answers.get(key);
        return value == null || value.toString().isBlank() ? null : value.toString().strip();
    }

    @Override
    public Message basis(OpenTask task) {
        List<Obligation> served = obligations.openOf(task.subject()).stream()
                .filter(duty -> task.key().equals(duty.servedBy())).toList();
        if (served.isEmpty()) {
            return new Message("casework.basis-none");
        }
        return new Message("casework.basis", served.stream().map(Obligation::code).collect(Collectors.joining(" ")),
                served.stream().flatMap(duty -> duty.sources().stream()).map(ObligationSource::article).distinct()
                        .collect(Collectors.joining("；")));
    }

    @Override
    public Set<String> obligations(OpenTask task) {
        return switch (task.key()) {
            case HighRiskCaseModel.TASK_REPORT -> Set.of("O15", "O16", "O17");
            case HighRiskCaseModel.TASK_ACKNOWLEDGE_REPORT -> Set.of("O15a");
            case HighRiskCaseModel.TASK_HAND_OVER -> Set.of("O29");
            case HighRiskCaseModel.TASK_ACKNOWLEDGE_HANDOVER -> Set.of("O29a");
            default -> Set.of("O28");
        };
    }

    private HighRiskCase caseOf(Subject subject) {
        return files.caseOf(subject).orElseThrow(() -> new Refused("casework.no-open-case"));
    }
}
