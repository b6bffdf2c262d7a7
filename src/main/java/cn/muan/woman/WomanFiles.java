package cn.muan.woman;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.springframework.stereotype.Component;

import cn.muan.access.CaseAccess;
import cn.muan.base.ChinaTime;
import cn.muan.base.Refused;
import cn.muan.base.Subject;

/** Opens the records behind a subject after asking who asks; follows joined and merged records to the one that goes on. */
@Component
class WomanFiles {

    final WomanRecords women;
    final PregnancyRecords pregnancies;
    final KeyPersonFlags flags;
    private final CaseAccess access;
    private final Clock clock;

    WomanFiles(WomanRecords women, PregnancyRecords pregnancies, KeyPersonFlags flags, CaseAccess access, Clock clock) {
        this.women = women;
        this.pregnancies = pregnancies;
        this.flags = flags;
        this.access = access;
        this.clock = clock;
    }

    /** The pregnancy that goes on for this subject; the current actor must be allowed to see it. */
    Pregnancy open(Subject subject) {
        Subject current = current(subject);
        access.requireSee(current);
        return pregnancies.findById(current.pregnancyId()).orElseThrow(() -> new Refused("woman.unknown"));
    }

    Subject current(Subject subject) {
        long id = subject.pregnancyId();
        Long next = pregnancies.findById(id).map(Pregnancy::joinedInto).orElse(null);
        while (next != null) {
            id = next;
            next = pregnancies.findById(id).map(Pregnancy::joinedInto).orElse(null);
        }
        return Subject.pregnancy(id);
    }

    Woman womanOf(Pregnancy pregnancy) {
        return women.findById(pregnancy.womanId()).orElseThrow();
    }

    /** The record that stands for a woman after all merges. */
    Woman current(Woman woman) {
        Woman current = woman;
        while (current.mergedInto() != null) {
            current = women.findById(current.mergedInto()).orElseThrow();
        }
        return current;
    }

    LocalDate today() {
        return ChinaTime.dateOf(clock.instant());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    Heading heading(Woman woman, Pregnancy pregnancy) {
        LocalDate today = today();
        Ending ending = pregnancy.ending();
        return new Heading(NameMask.name(woman.name()), woman.ageOn(today), pregnancy.gestationOn(today),
                ending == null ? null : ending.kind(), ending == null ? null : ending.daysSince(today),
                pregnancy.gravidity(), pregnancy.parity());
    }

    PregnancyFacts facts(Woman woman, Pregnancy pregnancy) {
        LocalDate today = today();
        Residence residence = pregnancy.residence();
        return new PregnancyFacts(pregnancy.subject(), woman.id(), pregnancy.bookedAt(), residence.jurisdiction(),
                residence.community(), woman.ageOn(today), flags.of(pregnancy.id()), pregnancy.gestationOn(today),
                pregnancy.dating().due().orElse(null), pregnancy.gravidity(), pregnancy.parity(), pregnancy.registeredAt(),
                pregnancy.ending());
    }
}
