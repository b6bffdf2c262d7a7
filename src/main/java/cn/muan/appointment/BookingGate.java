package cn.muan.appointment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import cn.muan.base.Subject;
import cn.muan.directory.Organisation;
import cn.muan.policy.CareLevel;
import cn.muan.policy.CaseFacts;
import cn.muan.policy.Deadline;
import cn.muan.policy.Policy;
import cn.muan.risk.RiskRegister;

/** Asks the booking institution's policies (domain G9) whether it may book her: care level O36, O37, and the rescue centre of O12 (domain G8). */
@Component
class BookingGate {

    /** Codes under which an exception to the care level is decided, each only where its jurisdiction has the rule. */
    private static final List<String> LEVEL_CODES = List.of("O36", "O37");
    private static final String RESCUE_CODE = "G8";

    private final Policy policy;
    private final RiskRegister risks;
    private final RescueReferrals referrals;

    BookingGate(Policy policy, RiskRegister risks, RescueReferrals referrals) {
        this.policy = policy;
        this.risks = risks;
        this.referrals = referrals;
    }

    Optional<Barrier> ask(Subject subject, AppointmentKind kind, Organisation institution, Instant at) {
        if (!kind.needsCareLevel()) {
            return Optional.empty();
        }
        CaseFacts facts = risks.careFacts(subject);
        CareLevel needed = policy.careLevel(facts, institution.jurisdiction(), at);
        List<String> rescue = institution.mayAssess() ? List.of() : referrals.missingAt(subject, institution.jurisdiction(), at);
        List<String> articles = new ArrayList<>(rescue);
        boolean below = institution.level() < needed.level();
        if (below) {
            articles.addAll(needed.articles());
        }
        return below || !rescue.isEmpty()
                ? Optional.of(new Barrier(below ? needed.level() : 0, institution.level(), articles, !rescue.isEmpty()))
                : Optional.empty();
    }

    /** Codes of the duties to decide on an exception, where the institution's jurisdiction has a time for them. */
    Set<String> codes(boolean rescueCentre) {
        return rescueCentre ? Set.of(RESCUE_CODE) : Set.copyOf(LEVEL_CODES);
    }

    static List<String> allCodes() {
        return Stream.concat(LEVEL_CODES.stream(), Stream.of(RESCUE_CODE)).toList();
    }

    /** The articles of a deadline, each once. */
    static List<String> articles(Deadline deadline) {
        return deadline.sources().stream().map(Deadline.Source::article).distinct().toList();
    }
}
