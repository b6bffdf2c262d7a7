package cn.muan.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.Subject;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligations;

/**
 * Which duties of the former place pass on when she moves, and to whom: what follows from where she lives goes along with its clock and its
 * breaches; what follows from where she was reported stays (domain G9).
 */
@Component
class Succession {

    private static final Set<String> OF_THE_REPORTING_PLACE = Set.of("O15a", "O18", "O29");
    private static final Set<Role> OF_AN_MCH = Set.of(Role.HIGH_RISK_DESK, Role.CASE_MANAGER);

    private final Obligations obligations;

    Succession(Obligations obligations) {
        this.obligations = obligations;
    }

    /** Who looks after her by residence; {@code centre} is null where no known one does. */
    record Place(String centre, String mch) {
    }

    /** Open duties that follow from the place. */
    List<Obligation> of(Subject subject, Place place) {
        return obligations.openOf(subject).stream().filter(duty -> duty.occurrence() == null || !duty.occurrence().startsWith("move:"))
                .filter(duty -> heir(duty, place, place).isPresent()).toList();
    }

    void passOn(Subject subject, Place former, Place next) {
        of(subject, former).forEach(duty -> heir(duty, former, next).ifPresent(heir -> obligations.passOn(duty, heir)));
    }

    private static Optional<Group> heir(Obligation duty, Place former, Place next) {
        Group owner = duty.owner();
        if (owner.organisation().equals(former.centre()) && owner.role() == Role.MATERNAL_WORKER) {
            return Optional.of(next.centre() == null ? new Group(Role.HIGH_RISK_DESK, next.mch())
                    : new Group(Role.MATERNAL_WORKER, next.centre()));
        }
        boolean byResidence = owner.organisation().equals(former.mch()) && OF_AN_MCH.contains(owner.role());
        return byResidence && !OF_THE_REPORTING_PLACE.contains(duty.code())
                ? Optional.of(new Group(owner.role(), next.mch())) : Optional.empty();
    }
}
