package cn.muan.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import cn.muan.directory.Specialty;

/** Reads the decision tables: due dates, cadences, care level and ladders, for a jurisdiction and every one above it. */
public interface Policy {

    /**
     * The strictest deadline of a duty at the instant it was triggered, empty where no jurisdiction up the line has a rule.
     *
     * @param obligation   code such as {@code O15}
     * @param jurisdiction whose policies bind the duty (domain G9)
     * @throws cn.muan.base.Refused {@code policy.unknown-jurisdiction}
     */
    Optional<Deadline> deadline(String obligation, CaseFacts facts, String jurisdiction, Instant trigger);

    /** The contacts a centre owes again and again, as the rules stand at the instant; empty where no jurisdiction up the line asks for any. */
    List<Cadence> cadences(CaseFacts facts, String jurisdiction, Instant on);

    /** The lowest hospital level for checks and delivery, 0 where no jurisdiction asks for one (O36, O37). */
    CareLevel careLevel(CaseFacts facts, String jurisdiction, Instant at);

    /**
     * Who stands as backstop for a requester's jurisdiction (domain G9) and who assists, as the nearest jurisdiction with a rule has it; empty
     * where none has.
     *
     * @param specialty null for a woman without such a disease
     */
    List<Backstop> backstops(Specialty specialty, String jurisdiction, Instant at);

    /** How many institutions of one level a transfer asks at once, 1 to 5, as the nearest jurisdiction with a rule has it; 1 where none has. */
    int asksAtOnce(boolean emergency, String jurisdiction, Instant at);

    /** The steps of a ladder for an owner of the given kind, by time; never empty for a class of the table. */
    List<LadderStep> ladder(String ladderClass, OwnerKind owner, String jurisdiction, Instant trigger, Instant due);
}
