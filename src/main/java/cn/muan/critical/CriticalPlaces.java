package cn.muan.critical;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Jurisdiction;
import cn.muan.directory.Organisation;
import cn.muan.directory.Organisation.Kind;
import cn.muan.woman.Women;

/** Finds who treats her, who learns of it, and who looks after the place she lives in or went to (S4 第十七条、第十八条). */
@Component
class CriticalPlaces {

    /** Who records critical admissions and departures at a hospital. */
    static final Role[] TREATING = {Role.ATTENDING, Role.SENIOR_OBSTETRICIAN, Role.RESCUE_DUTY, Role.DEPARTMENT_HEAD, Role.RESCUE_TEAM_LEADER};

    private final Directory directory;
    private final Women women;
    private final CaseAccess access;
    private final CurrentActor actor;

    CriticalPlaces(Directory directory, Women women, CaseAccess access, CurrentActor actor) {
        this.directory = directory;
        this.women = women;
        this.access = access;
        this.actor = actor;
    }

    /** The hospital taking part in the case at which the current actor treats; empty for everybody else. */
    Optional<Organisation> treatingHospital(Subject subject) {
        Actor asking = access.requireSee(subject);
        Set<String> participants = access.participants(subject);
        return asking.groups().stream().filter(group -> Set.of(TREATING).contains(group.role())).map(Group::organisation).distinct().sorted()
                .filter(participants::contains).map(directory::organisation).filter(one -> one.kind() == Kind.HOSPITAL).findFirst();
    }

    Actor requireTreating(String institution) {
        return actor.requireAt(institution, TREATING);
    }

    /** The MCH institution of the hospital's district, else the municipal one.
     * @throws Refused where neither is known */
    String mchOf(String institution) {
        String jurisdiction = directory.organisation(institution).jurisdiction();
        return Stream.of(Kind.MCH, Kind.MUNICIPAL_MCH).map(kind -> directory.serving(jurisdiction, kind)).flatMap(Optional::stream)
                .map(Organisation::code).findFirst().orElseThrow(() -> new Refused("directory.no-mch", jurisdiction));
    }

    Optional<String> commissionOf(String mch) {
        String jurisdiction = directory.organisation(mch).jurisdiction();
        return Stream.of(Kind.COMMISSION, Kind.MUNICIPAL_COMMISSION).map(kind -> directory.serving(jurisdiction, kind))
                .flatMap(Optional::stream).map(Organisation::code).findFirst();
    }

    /** The MCH institution of a residence that is not the informed one's own; empty for a resident and for one whose residence nobody knows. */
    Optional<String> foreignMch(Subject subject, String informed) {
        String residence = women.facts(subject).residenceJurisdiction();
        String own = directory.organisation(informed).jurisdiction();
        if (residence == null || directory.lineage(own).contains(residence)) {
            return Optional.empty();
        }
        return mchIn(residence).or(() -> directory.serving(own, Kind.MUNICIPAL_MCH).map(Organisation::code)).filter(mch -> !mch.equals(informed));
    }

    Optional<String> mchIn(String district) {
        return directory.in(district, Kind.MCH).stream().map(Organisation::code).findFirst();
    }

    /** Districts whose MCH institution is known, without the informed one's own. */
    List<Jurisdiction> otherDistricts(String informed) {
        String own = directory.organisation(informed).jurisdiction();
        return directory.districts().stream().filter(one -> !one.code().equals(own) && mchIn(one.code()).isPresent()).toList();
    }

    /** Community and township centres of the MCH institution's district. */
    List<Organisation> centres(String mch) {
        String district = directory.organisation(mch).jurisdiction();
        return Stream.of(Kind.COMMUNITY_CENTRE, Kind.TOWNSHIP_CENTRE).flatMap(kind -> directory.in(district, kind).stream()).toList();
    }
}
