package cn.muan.plan;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.Subject;
import cn.muan.casework.CaseFiles;
import cn.muan.casework.HighRiskCase;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;

/** Finds the case in management and the hospital at which somebody treats the woman. */
@Component
class OpenCases {

    private final CaseFiles files;
    private final CaseAccess access;
    private final CurrentActor actor;
    private final Directory directory;

    OpenCases(CaseFiles files, CaseAccess access, CurrentActor actor, Directory directory) {
        this.files = files;
        this.access = access;
        this.actor = actor;
        this.directory = directory;
    }

    Optional<HighRiskCase> of(Subject subject) {
        return files.caseOf(subject).filter(found -> found.state() == HighRiskCase.State.OPEN);
    }

    /** The hospital taking part in the case at which the current actor is an attending or a senior obstetrician; empty for everybody else. */
    Optional<Organisation> treatingPlace(Subject subject) {
        Actor who = actor.require();
        Set<String> participants = access.participants(subject);
        return Stream.of(Role.ATTENDING, Role.SENIOR_OBSTETRICIAN)
                .flatMap(role -> who.groups().stream().filter(group -> group.role() == role))
                .map(Group::organisation).filter(participants::contains).distinct().sorted().map(directory::organisation)
                .filter(place -> place.kind() == Organisation.Kind.HOSPITAL).findFirst();
    }
}
