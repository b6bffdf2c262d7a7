package cn.muan.puerperium;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.casework.CaseFiles;
import cn.muan.casework.Casework;
import cn.muan.casework.ClosingReason;
import cn.muan.woman.Ending;

/** Runs the 42 days of each ended pregnancy, as the system: opens what is owed at each point and ends it on day 42. */
@Service
@Transactional
public class Puerperia {

    private static final Actor SYSTEM = Actor.system("puerperium");

    /** What is found at 24:00 of day 42: nothing open, assessments that are late, a case in which something is open. */
    public enum Outcome { DONE, UNMET, OWED }

    private final PuerperiumRecords records;
    private final PostpartumAssessments assessments;
    private final PuerperiumDuties duties;
    private final CarerChoice carers;
    private final PuerperiumProcess process;
    private final CaseFiles cases;
    private final Casework casework;
    private final CurrentActor currentActor;
    private final Clock clock;

    Puerperia(PuerperiumRecords records, PostpartumAssessments assessments, PuerperiumDuties duties, CarerChoice carers,
            PuerperiumProcess process, CaseFiles cases, Casework casework, CurrentActor currentActor, Clock clock) {
        this.records = records;
        this.assessments = assessments;
        this.duties = duties;
        this.carers = carers;
        this.process = process;
        this.cases = cases;
        this.casework = casework;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    void begin(Subject subject, Ending ending) {
        Optional<Puerperium> known = records.findBySubject(subject.value());
        if (known.isPresent()) {
            anchor(known.get(), ending);
        } else {
            start(records.saveAndFlush(new Puerperium(subject, ending, now())));
        }
    }

    /** Counts anew from a corrected ending; what was assessed stays assessed. */
    void anchor(Puerperium puerperium, Ending ending) {
        currentActor.as(SYSTEM, () -> duties.supersede(puerperium.subject(), now()));
        process.end(puerperium.subject());
        puerperium.anchor(ending);
        start(records.saveAndFlush(puerperium));
    }

    /** Goes on where it stood, with what is still to be done. */
    void again(Puerperium puerperium) {
        process.end(puerperium.subject());
        puerperium.again();
        start(records.saveAndFlush(puerperium));
    }

    private void start(Puerperium puerperium) {
        process.begin(puerperium, currentActor.as(SYSTEM, () -> carers.of(puerperium)));
    }

    /** Nothing is owed to her any more: what is open is cancelled, breaches stay. */
    void end(Puerperium puerperium) {
        if (puerperium.running()) {
            puerperium.over(now());
            currentActor.as(SYSTEM, () -> duties.cancel(puerperium.subject(), now()));
            process.end(puerperium.subject());
        }
    }

    /** Who looks after her now; a feedback to another centre or a hand-over may have changed it since the ending. */
    public Carers carersOf(Subject subject) {
        return system(() -> carers.of(require(subject)));
    }

    /** O10a, of the institution of birth; nothing where none is known or she was assessed. */
    public boolean openDischarge(Subject subject) {
        return open(subject, Point.DISCHARGE, puerperium -> puerperium.birthInstitution()
                .filter(place -> duties.open(subject, Point.DISCHARGE, new Group(Role.ATTENDING, place), puerperium.begunAt())).isPresent());
    }

    /** O10b and O38, from the discharge, but not before the ending was known here. */
    public boolean openVisit(Subject subject) {
        return open(subject, Point.VISIT, puerperium -> {
            Instant from = latest(puerperium.takenAsDischargedAt(), puerperium.recordedAt());
            duties.restartUnless(subject, Point.VISIT, from);
            return duties.open(subject, Point.VISIT, carers.of(puerperium).visit(), from);
        });
    }

    /** O10c, until 24:00 of day 42; nothing for an ending that became known only afterwards. */
    public boolean openCheck(Subject subject) {
        return open(subject, Point.CHECK_42, puerperium -> puerperium.recordedAt().isBefore(puerperium.endsAt())
                && duties.open(subject, Point.CHECK_42, carers.of(puerperium).check(), puerperium.begunAt()));
    }

    private boolean open(Subject subject, Point point, Predicate<Puerperium> opening) {
        return system(() -> now().isBefore(require(subject).madeUpUntil()) && !assessments.existsBySubjectAndPoint(subject.value(), point) && opening.test(require(subject)));
    }

    /**
     * At 24:00 of day 42: a case in which nothing is open is closed; where something is, its managers are asked to; late assessments of a woman
     * without a case wait to be made up for (S2 四.6, domain scenario 19).
     */
    public Outcome atDay42(Subject subject) {
        return system(() -> {
            Puerperium puerperium = require(subject);
            requirePast(puerperium.endsAt());
            boolean managed = cases.openCaseOf(subject).isPresent();
            if (managed && !duties.holdingUp(subject, now()).isEmpty()) {
                duties.openClosing(subject, carers.of(puerperium).residenceMch(), now());
                return Outcome.OWED;
            }
            if (!managed && duties.assessmentsOpen(subject)) {
                return Outcome.UNMET;
            }
            puerperium.over(now());
            if (managed) {
                casework.close(subject, ClosingReason.PUERPERIUM_ENDED, null);
            }
            return Outcome.DONE;
        });
    }

    /** Day 56: what was not made up for is cancelled; a case that waits to be closed goes on waiting. */
    public void cancelTheRest(Subject subject) {
        system(() -> {
            Puerperium puerperium = require(subject);
            requirePast(puerperium.madeUpUntil());
            for (Point point : Point.values()) {
                duties.cancel(subject, point, now());
            }
            if (!duties.closingOwed(subject)) {
                puerperium.over(now());
            }
            return null;
        });
    }

    /** An instant of the puerperium, for the timers of its diagram. */
    public <T> T timeOf(Subject subject, Function<Puerperium, T> instant) {
        return system(() -> instant.apply(require(subject)));
    }

    Optional<Puerperium> find(Subject subject) {
        return records.findBySubject(subject.value());
    }

    private Puerperium require(Subject subject) {
        return find(subject).orElseThrow(() -> new Refused("puerperium.none"));
    }

    /** Only its timer asks; whoever else does must not end anything early. */
    private void requirePast(Instant moment) {
        if (now().isBefore(moment)) {
            throw new IllegalStateException("not before " + moment);
        }
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private <T> T system(Supplier<T> work) {
        return currentActor.as(SYSTEM, work);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
