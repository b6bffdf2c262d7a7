package cn.muan.journey;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.ambulance.AmbulanceRun;
import cn.muan.ambulance.Ambulances;

/** Who does what on the way: those who treat at the sender's and at the receiver's, and the crew that carries her. */
@Component
class JourneyRights {

    private static final Role[] SENDING = {Role.FIRST_CONTACT_DOCTOR, Role.ATTENDING, Role.SENIOR_OBSTETRICIAN, Role.RESCUE_DUTY, Role.DEPARTMENT_HEAD};
    private static final Role[] RECEIVING = {Role.RESCUE_DUTY, Role.RESCUE_TEAM_LEADER, Role.ATTENDING, Role.SENIOR_OBSTETRICIAN, Role.DEPARTMENT_HEAD};
    private static final Set<Role> CARRYING = Set.of(Role.AMBULANCE_CREW, Role.EMS_DISPATCHER);

    private final CurrentActor actor;
    private final CaseAccess access;
    private final Ambulances ambulances;

    JourneyRights(CurrentActor actor, CaseAccess access, Ambulances ambulances) {
        this.actor = actor;
        this.access = access;
        this.ambulances = ambulances;
    }

    Actor requireSender(Journey journey) {
        access.requireSee(journey.subject());
        return actor.requireAt(journey.origin(), SENDING);
    }

    Actor requireReceiver(Journey journey) {
        access.requireSee(journey.subject());
        return actor.requireAt(journey.receiver(), RECEIVING);
    }

    boolean sends(Journey journey) {
        return at(actor.require(), journey.origin(), SENDING);
    }

    boolean receives(Journey journey) {
        return journey.receiver() != null && at(actor.require(), journey.receiver(), RECEIVING);
    }

    /** The crew of the ambulance that carries her, and its dispatcher. */
    boolean carries(Journey journey) {
        Actor who = actor.require();
        return CARRYING.stream().anyMatch(who::has) && centre(journey)
                .filter(centre -> CARRYING.stream().anyMatch(role -> who.is(role, centre))).isPresent();
    }

    private Optional<String> centre(Journey journey) {
        return Optional.ofNullable(journey.runKey()).flatMap(ambulances::run).map(AmbulanceRun::centre);
    }

    private static boolean at(Actor who, String organisation, Role... roles) {
        return who.system() || Arrays.stream(roles).anyMatch(role -> who.is(role, organisation));
    }
}
