package cn.muan.risk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.obligation.SubjectHeadings;
import cn.muan.woman.Women;
import cn.muan.worklist.TaskHeading;

/** Says in a row whom a task is about: the woman's masked heading with the colour last signed. */
@Service
@Transactional(readOnly = true)
public class CaseHeadings implements SubjectHeadings {

    private final Women women;
    private final RiskRegister register;
    private final Directory directory;

    CaseHeadings(Women women, RiskRegister register, Directory directory) {
        this.women = women;
        this.register = register;
        this.directory = directory;
    }

    @Override
    public TaskHeading heading(Subject subject, String institution) {
        return heading(women.heading(subject), register.standing(subject), institution,
                directory.organisation(institution).jurisdiction());
    }

    @Override
    public Map<Subject, TaskHeading> headings(Set<Subject> subjects, String institution) {
        String jurisdiction = directory.organisation(institution).jurisdiction();
        Set<Subject> pregnancies = subjects.stream().filter(Subject::isPregnancy).collect(Collectors.toSet());
        Map<Subject, RiskStanding> standings = register.standings(pregnancies);
        Map<Subject, TaskHeading> headings = new LinkedHashMap<>();
        women.headings(pregnancies).forEach((subject, who) -> headings.put(subject,
                heading(who, Optional.ofNullable(standings.get(subject)), institution, jurisdiction)));
        return headings;
    }

    private static TaskHeading heading(String who, Optional<RiskStanding> standing, String institution, String jurisdiction) {
        return new TaskHeading(who, institution, jurisdiction, standing.flatMap(RiskStanding::severity).orElse(null),
                standing.map(RiskStanding::infectious).orElse(false));
    }
}
