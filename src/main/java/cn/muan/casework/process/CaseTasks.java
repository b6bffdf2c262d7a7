package cn.muan.casework.process;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import cn.muan.access.Group;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.casework.CaseFiles;
import cn.muan.casework.HighRiskCase;
import cn.muan.directory.Directory;
import cn.muan.engine.OpenTask;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.ObligationSource;
import cn.muan.obligation.Obligations;
import cn.muan.woman.Women;
import cn.muan.worklist.TaskHeading;

/** What the worklist shows of every task about a case: whom it is about, where it stands and which duty it serves. */
@Component
class CaseTasks {

    private final CaseFiles files;
    private final Obligations obligations;
    private final Directory directory;
    private final Women women;

    CaseTasks(CaseFiles files, Obligations obligations, Directory directory, Women women) {
        this.files = files;
        this.obligations = obligations;
        this.directory = directory;
        this.women = women;
    }

    HighRiskCase caseOf(Subject subject) {
        return files.caseOf(subject).orElseThrow(() -> new Refused("casework.no-open-case"));
    }

    TaskHeading heading(OpenTask task) {
        HighRiskCase of = caseOf(task.subject());
        String institution = task.groups().stream().map(Group::of).map(Group::organisation).findFirst().orElse(of.institution());
        return new TaskHeading(women.heading(task.subject()), institution, directory.organisation(institution).jurisdiction(),
                of.severity(), of.infectious());
    }

    Message basis(OpenTask task) {
        List<Obligation> served = obligations.openOf(task.subject()).stream()
                .filter(duty -> task.key().equals(duty.servedBy())).toList();
        if (served.isEmpty()) {
            return new Message("casework.basis-none");
        }
        return new Message("casework.basis", served.stream().map(Obligation::code).collect(Collectors.joining(" ")),
                served.stream().flatMap(duty -> duty.sources().stream()).map(ObligationSource::article).distinct()
                        .collect(Collectors.joining("；")));
    }
}
