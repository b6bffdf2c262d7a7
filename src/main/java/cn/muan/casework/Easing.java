package cn.muan.casework;

import java.util.LinkedHashSet;
import java.util.Set;

import org.springframework.stereotype.Component;

import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.Severity;
import cn.muan.notification.Outbox;
import cn.muan.risk.RiskSigned;

/**
 * A signed assessment lowered the colour or ended the infection. Duties stay as they are: their clocks started when the higher colour was
 * confirmed (T7), and a report still owed says the present colour. Those who manage her learn of it; where the risk has gone, the case manager is
 * asked whether the case goes on.
 */
@Component
class Easing {

    private final HighRiskCaseProcess process;
    private final Outbox outbox;

    Easing(HighRiskCaseProcess process, Outbox outbox) {
        this.process = process;
        this.outbox = outbox;
    }

    void reassessed(HighRiskCase of, RiskSigned signed, Severity former, boolean formerInfectious) {
        boolean lower = of.severity().compareTo(former) < 0 || formerInfectious && !of.infectious();
        if (!lower) {
            return;
        }
        // Infectiousness never stands in a notice, so that it names no reason.
        managing(of).forEach(group -> outbox.put("eased:" + signed.assessmentId() + ":" + group.key(), group.key(), of.subject(),
                "casework.notice.eased"));
        if (of.eased()) {
            process.eased(of);
        }
    }

    private static Set<Group> managing(HighRiskCase of) {
        var groups = new LinkedHashSet<Group>();
        groups.add(new Group(Role.HIGH_RISK_DESK, of.mchInstitution()));
        groups.add(new Group(Role.HIGH_RISK_DESK, of.managingMch()));
        if (of.centre() != null) {
            groups.add(new Group(Role.MATERNAL_WORKER, of.centre()));
        }
        return groups;
    }
}
