package cn.muan.resource;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import cn.muan.access.Actor;
import cn.muan.access.Role;
import cn.muan.directory.Organisation;

/** Which roles an institution keeps a roster for, which of them must be manned at any hour, and who may write it. Source: O57, S3 二（六）. */
final class DutyRules {

    private DutyRules() {
    }

    /** Roles that can stand on the institution's roster; empty where it keeps none. */
    static List<Role> rostered(Organisation at) {
        return switch (at.kind()) {
            case HOSPITAL -> List.of(Role.RESCUE_DUTY, Role.BLOOD_BANK, Role.RESCUE_TEAM_LEADER, Role.SAFETY_OFFICE, Role.DEPARTMENT_HEAD,
                    Role.SENIOR_OBSTETRICIAN, Role.ATTENDING, Role.VICE_PRESIDENT, Role.PRESIDENT);
            case EMS -> List.of(Role.EMS_DISPATCHER, Role.AMBULANCE_CREW);
            case BLOOD_STATION -> List.of(Role.BLOOD_DISPATCHER);
            case MCH, MUNICIPAL_MCH -> List.of(Role.HIGH_RISK_DESK);
            case SAFETY_MANAGEMENT_OFFICE, MUNICIPAL_SAFETY_OFFICE -> List.of(Role.DISTRICT_SAFETY_OFFICE);
            case COMMISSION, MUNICIPAL_COMMISSION -> List.of(Role.COMMISSION);
            case COMMUNITY_CENTRE, TOWNSHIP_CENTRE, CLINIC -> List.of();
        };
    }

    /** Roles somebody must hold at any hour. */
    static List<Role> roundTheClock(Organisation at) {
        return switch (at.kind()) {
            case HOSPITAL -> List.of(Role.RESCUE_DUTY, Role.BLOOD_BANK);
            case EMS -> List.of(Role.EMS_DISPATCHER);
            case BLOOD_STATION -> List.of(Role.BLOOD_DISPATCHER);
            default -> List.of();
        };
    }

    /** Roles whose shifts the person may write there: all for the safety office and a head of department, else what the person holds itself. */
    static Set<Role> writable(Actor person, Organisation at) {
        Collection<Role> all = rostered(at);
        if (person.system() || person.is(Role.SAFETY_OFFICE, at.code()) || person.is(Role.DEPARTMENT_HEAD, at.code())
                || person.is(Role.EMS_DISPATCHER, at.code())) {
            return Set.copyOf(all);
        }
        return all.stream().filter(role -> person.is(role, at.code())).collect(Collectors.toUnmodifiableSet());
    }
}
