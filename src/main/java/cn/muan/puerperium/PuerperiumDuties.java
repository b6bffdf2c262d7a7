package cn.muan.puerperium;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.obligation.Duty;
import cn.muan.obligation.Obligation;
import cn.muan.obligation.Obligations;
import cn.muan.policy.CaseFacts;
import cn.muan.risk.RiskRegister;
import cn.muan.risk.RiskStanding;

/** The obligations of the puerperium; whether there is one at all is the policy's word. */
@Component
class PuerperiumDuties {

    /** Closing a case in which something is open after day 42 (S2 四.6). */
    static final String CLOSING = "O24c";
    static final List<String> ALL = Stream.concat(Stream.of(Point.values()).flatMap(point -> point.codes().stream()), Stream.of(CLOSING)).toList();

    private final Obligations obligations;
    private final PuerperiumProcess process;
    private final RiskRegister risks;
    private final Directory directory;

    PuerperiumDuties(Obligations obligations, PuerperiumProcess process, RiskRegister risks, Directory directory) {
        this.obligations = obligations;
        this.process = process;
        this.risks = risks;
        this.directory = directory;
    }

    /** Opens what the owner's jurisdictions ask for at this point.
     * @return whether anything is owed */
    boolean open(Subject subject, Point point, Group owner, Instant trigger) {
        return point.codes().stream().map(code -> open(subject, code, owner, trigger, process.taskOf(point)))
                .filter(Optional::isPresent).count() > 0;
    }

    /** A discharge recorded later than reckoned moves the visit: what was opened gives way where its clock started at another instant. */
    void restartUnless(Subject subject, Point point, Instant trigger) {
        ofPoint(subject, point).stream().filter(duty -> !duty.trigger().equals(trigger)).forEach(duty -> obligations.supersede(duty, trigger));
    }

    void openClosing(Subject subject, String mch, Instant trigger) {
        open(subject, CLOSING, new Group(Role.HIGH_RISK_DESK, mch), trigger, process.closingTask());
    }

    private Optional<Obligation> open(Subject subject, String code, Group owner, Instant trigger, String task) {
        CaseFacts facts = risks.standing(subject).map(PuerperiumDuties::facts).orElse(CaseFacts.of(null, false));
        return obligations.open(new Duty(code, subject, owner, directory.organisation(owner.organisation()).jurisdiction(), trigger, facts, task));
    }

    private static CaseFacts facts(RiskStanding standing) {
        return CaseFacts.of(standing.severity().orElse(null), standing.infectious());
    }

    void meet(Subject subject, Point point, Instant at) {
        obligations.meet(subject, point.codes(), at);
    }

    void closingDone(Subject subject, Instant at) {
        obligations.meet(subject, List.of(CLOSING), at);
    }

    boolean closingOwed(Subject subject) {
        return own(subject).stream().anyMatch(duty -> duty.code().equals(CLOSING));
    }

    void cancel(Subject subject, Instant at) {
        obligations.cancel(subject, ALL, at);
    }

    void cancel(Subject subject, Point point, Instant at) {
        obligations.cancel(subject, point.codes(), at);
    }

    /** The ending was corrected: everything counts anew. */
    void supersede(Subject subject, Instant at) {
        obligations.supersede(subject, ALL, at);
    }

    /** Whether an assessment is still owed. */
    boolean assessmentsOpen(Subject subject) {
        return own(subject).stream().anyMatch(duty -> !duty.code().equals(CLOSING));
    }

    /** She moved: others owe what her former carers did.
     * @return whether anything passed on */
    boolean passOn(Subject subject, Carers carers) {
        List<Obligation> passed = own(subject).stream().filter(duty -> !duty.owner().equals(ownerNow(duty, carers))).toList();
        passed.forEach(duty -> obligations.passOn(duty, ownerNow(duty, carers)));
        return !passed.isEmpty();
    }

    private static Group ownerNow(Obligation duty, Carers carers) {
        if (Point.VISIT.codes().contains(duty.code())) {
            return carers.visit();
        }
        if (duty.code().equals(CLOSING)) {
            return new Group(Role.HIGH_RISK_DESK, carers.residenceMch());
        }
        return Point.CHECK_42.codes().contains(duty.code()) ? carers.check() : duty.owner();
    }

    /** What keeps a case from being closed by itself: everything open but repeated duties whose time has not come. */
    List<Obligation> holdingUp(Subject subject, Instant now) {
        return obligations.openOf(subject).stream().filter(duty -> !duty.code().equals(CLOSING))
                .filter(duty -> duty.occurrence() == null || !duty.due().isAfter(now)).toList();
    }

    private List<Obligation> ofPoint(Subject subject, Point point) {
        return own(subject).stream().filter(duty -> point.codes().contains(duty.code())).toList();
    }

    private List<Obligation> own(Subject subject) {
        return obligations.openOf(subject).stream().filter(duty -> ALL.contains(duty.code())).toList();
    }
}
