package cn.muan.caesarean;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.People;
import cn.muan.access.Role;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;

/** Where somebody operates, and who has which part there. */
@Component
class OperatingPlace {

    /** Who decides, calls off and stamps. */
    static final Role[] TEAM = {Role.ATTENDING, Role.SENIOR_OBSTETRICIAN, Role.DEPARTMENT_HEAD};
    /** Who may agree to an emergency (S0（七）「院分管领导或妇产科主任」). */
    static final List<Role> APPROVERS = List.of(Role.VICE_PRESIDENT, Role.DEPARTMENT_HEAD);

    private final CaseAccess access;
    private final CurrentActor actor;
    private final Directory directory;
    private final People people;

    OperatingPlace(CaseAccess access, CurrentActor actor, Directory directory, People people) {
        this.access = access;
        this.actor = actor;
        this.directory = directory;
        this.people = people;
    }

    /** The midwifery institution taking part in the case at which the current actor belongs to the team. */
    Optional<Organisation> of(Subject subject) {
        Actor who = actor.require();
        Set<String> participants = access.participants(subject);
        return Arrays.stream(TEAM).flatMap(role -> who.groups().stream().filter(group -> group.role() == role)).map(Group::organisation)
                .filter(participants::contains).distinct().sorted().map(directory::organisation)
                .filter(place -> place.active() && place.midwifery()).findFirst();
    }

    /** Whether the current actor belongs to the team there. */
    boolean inTeam(String institution) {
        Actor who = actor.require();
        return who.system() || Arrays.stream(TEAM).anyMatch(role -> who.groups().contains(new Group(role, institution)));
    }

    /** Those who may agree to an emergency there, each once, by role and name. */
    List<Actor> approvers(String institution) {
        return APPROVERS.stream().flatMap(role -> members(role, institution)).distinct().toList();
    }

    /** The role by which the person may agree; empty where none. */
    Optional<Role> approvingRole(Actor person, String institution) {
        return APPROVERS.stream().filter(role -> person.groups().contains(new Group(role, institution))).findFirst();
    }

    private Stream<Actor> members(Role role, String institution) {
        return people.membersOf(new Group(role, institution)).stream();
    }
}
