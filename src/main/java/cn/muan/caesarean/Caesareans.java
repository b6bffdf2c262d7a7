package cn.muan.caesarean;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CaseAccess.Part;
import cn.muan.access.CurrentActor;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.caesarean.CaesareanProcess.Papers;
import cn.muan.caesarean.CaesareanProcess.Stage;
import cn.muan.directory.Organisation;
import cn.muan.woman.Women;

/** Decides caesareans and calls them off. */
@Service
@Transactional
public class Caesareans {

    /** A decision noted later than this is a slip of the date. */
    static final Duration LONGEST_AGO = Duration.ofHours(24);
    private static final int FIRST_CLASS = 1;

    private final CaesareanRegister register;
    private final CaesareanRecords records;
    private final CaesareanDuties duties;
    private final CaesareanProcess process;
    private final CaesareanStory story;
    private final OperatingPlace places;
    private final CaseAccess access;
    private final CurrentActor actor;
    private final Women women;

    Caesareans(CaesareanRegister register, CaesareanRecords records, CaesareanDuties duties, CaesareanProcess process, CaesareanStory story,
            OperatingPlace places, CaseAccess access, CurrentActor actor, Women women) {
        this.register = register;
        this.records = records;
        this.duties = duties;
        this.process = process;
        this.story = story;
        this.places = places;
        this.access = access;
        this.actor = actor;
        this.women = women;
    }

    /** Whether the current actor may decide one now; an elective one that is decided may still become an emergency. */
    public boolean mayDecide(Subject subject) {
        return places.of(subject).isPresent() && women.facts(subject).ending() == null
                && records.current(subject).map(Caesareans::mayBecomeEmergency).orElse(true);
    }

    /** 决定剖宫产. An elective one waits for its approval; an emergency waits for nothing (G1), and takes the place of an elective one. */
    public void decide(Subject subject, Decision decision) {
        Actor doctor = access.requireSee(subject);
        Organisation place = places.of(subject).orElseThrow(() -> new Refused("caesarean.not-in-team"));
        check(subject, decision);
        replace(subject, decision, doctor);
        boolean gated = !decision.emergency() && duties.ruled(CaesareanDuties.GATE, place.jurisdiction(), decision.decidedAt());
        Caesarean decided = save(new Caesarean(subject, place.code(), place.jurisdiction(), decision, gated, doctor));
        access.participate(subject, place.code(), Part.TREATING);
        story.tell(subject, decision.emergency() ? "decided-emergency" : "decided-elective", place.code(), decision.rcogClass());
        boolean record = decision.emergency() && duties.ruled(CaesareanDuties.RECORD, place.jurisdiction(), decision.decidedAt());
        process.start(decided, gated ? Stage.APPROVAL : Stage.SURGERY, new Papers(record, false, false));
    }

    private void check(Subject subject, Decision decision) {
        if (women.facts(subject).ending() != null) {
            throw new Refused("caesarean.pregnancy-ended");
        }
        if (decision.decidedAt().isBefore(story.now().minus(LONGEST_AGO))) {
            throw CaesareanStory.refused("decidedAt", "caesarean.decided-long-ago", LONGEST_AGO.toHours());
        }
        if (decision.emergency() && (decision.rcogClass() < FIRST_CLASS || decision.rcogClass() >= Decision.ELECTIVE_CLASS)) {
            throw CaesareanStory.refused("rcogClass", "caesarean.no-such-class");
        }
        if (!decision.emergency() && (decision.plannedAt() == null || decision.plannedAt().isBefore(decision.decidedAt()))) {
            throw CaesareanStory.refused("plannedAt", "caesarean.planned-before-decision");
        }
    }

    private void replace(Subject subject, Decision decision, Actor doctor) {
        Optional<Caesarean> open = records.current(subject);
        if (open.isEmpty()) {
            return;
        }
        Caesarean former = open.get();
        if (!decision.emergency() || !mayBecomeEmergency(former)) {
            throw new Refused("caesarean.decided-already");
        }
        former.cancel(null, doctor, story.now());
        register.flush();
        duties.supersede(subject, CaesareanDuties.GATE, story.now());
        process.withdraw(subject);
        story.tell(subject, "became-emergency");
    }

    private static boolean mayBecomeEmergency(Caesarean open) {
        return !open.emergency() && open.pending();
    }

    private Caesarean save(Caesarean decided) {
        try {
            return register.saveAndFlush(decided);
        } catch (DataIntegrityViolationException another) {
            throw new Refused("caesarean.decided-already");
        }
    }

    /** Whether the current actor may call it off. */
    public boolean mayCancel(Subject subject) {
        return records.current(subject).filter(open -> open.pending() && open.times().birth() == null && places.inTeam(open.institution())).isPresent();
    }

    /** 取消剖宫产, before the child is born. */
    public void cancel(Subject subject, String reason) {
        Caesarean open = records.require(subject);
        Actor doctor = actor.requireAt(open.institution(), OperatingPlace.TEAM);
        if (open.times().birth() != null) {
            throw new Refused("caesarean.over");
        }
        end(open, reason, doctor, story.now());
        story.tell(subject, "cancelled", open.institution());
    }

    /** Its reason has gone, or the woman. */
    void end(Caesarean open, String reason, Actor by, Instant at) {
        open.cancel(reason, by, at);
        duties.cancel(open.subject(), at);
        process.withdraw(open.subject());
    }

    /** Opens what the decision owes. */
    public void openDuties(Subject subject) {
        records.current(subject).ifPresent(duties::openDecided);
    }
}
