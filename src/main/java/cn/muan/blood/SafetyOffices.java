package cn.muan.blood;

import java.util.Map;

import org.springframework.stereotype.Component;

import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.Refused;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation.Kind;

/** Which safety management office orders the ambulance for a hospital (O56, S2 四.8「各级母婴安全管理办公室」); where none serves it, the commission or the MCH institution. */
@Component
class SafetyOffices {

    private static final java.util.List<Map.Entry<Kind, Role>> LINE = java.util.List.of(
            Map.entry(Kind.SAFETY_MANAGEMENT_OFFICE, Role.DISTRICT_SAFETY_OFFICE),
            Map.entry(Kind.MUNICIPAL_SAFETY_OFFICE, Role.DISTRICT_SAFETY_OFFICE),
            Map.entry(Kind.COMMISSION, Role.COMMISSION), Map.entry(Kind.MCH, Role.HIGH_RISK_DESK),
            Map.entry(Kind.MUNICIPAL_COMMISSION, Role.COMMISSION), Map.entry(Kind.MUNICIPAL_MCH, Role.HIGH_RISK_DESK));

    private final Directory directory;

    SafetyOffices(Directory directory) {
        this.directory = directory;
    }

    /** @throws Refused where nobody at all serves the hospital's jurisdiction */
    Group of(String hospital) {
        String jurisdiction = directory.organisation(hospital).jurisdiction();
        return LINE.stream().flatMap(one -> directory.serving(jurisdiction, one.getKey()).stream().map(found -> new Group(one.getValue(), found.code())))
                .findFirst().orElseThrow(() -> new Refused("blood.no-safety-office"));
    }
}
