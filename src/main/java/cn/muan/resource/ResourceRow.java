package cn.muan.resource;

import java.util.List;

import cn.muan.access.Role;
import cn.muan.directory.Organisation;

/**
 * One institution as the screen of resources shows it.
 *
 * @param beds      null where it is no hospital
 * @param readiness null where nobody declared and nothing asks for it
 * @param onDuty    who is there now
 * @param unmanned  roles that must be manned at any hour and are not now
 * @param liaisons  of today
 */
public record ResourceRow(Organisation institution, Beds beds, Readiness readiness, List<ShiftSheet> onDuty, List<Role> unmanned,
        List<LiaisonSheet> liaisons, Rights rights) {

    /** What the reader may do there. */
    public record Rights(boolean reportBeds, boolean declare, boolean writeRoster, boolean nameLiaison) {
    }
}
