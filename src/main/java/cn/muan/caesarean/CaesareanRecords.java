package cn.muan.caesarean;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import cn.muan.access.CaseAccess;
import cn.muan.access.Role;
import cn.muan.access.Actor;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.woman.Women;

/** Finds the caesarean that counts for a woman, for whoever may see the case. */
@Component
public class CaesareanRecords {

    private final CaesareanRegister register;
    private final CaseAccess access;
    private final Women women;

    CaesareanRecords(CaesareanRegister register, CaseAccess access, Women women) {
        this.register = register;
        this.access = access;
        this.women = women;
    }

    /** The one that is decided, or by which she has given birth. */
    public Optional<Caesarean> current(Subject subject) {
        access.requireSee(subject);
        return register.findByOpenSubject(subject.value());
    }

    /** @throws Refused when none counts any more */
    public Caesarean require(Subject subject) {
        return current(subject).orElseThrow(() -> new Refused("caesarean.none"));
    }

    /** The latest twenty, newest first. */
    public List<Caesarean> all(Subject asked) {
        Subject subject = women.current(asked);
        access.requireSee(subject);
        return register.findTop20BySubjectOrderByIdDesc(subject.value());
    }

    /** The indication is a diagnosis: for those who treat or manage her and those who answer for the operation. */
    public boolean showsIndication(Caesarean caesarean) {
        Actor reader = access.requireSee(caesarean.subject());
        return reader.system() || reader.groups().stream().anyMatch(group -> group.role().seesInfectious()
                || group.organisation().equals(caesarean.institution()) && group.role() != Role.AUDITOR);
    }
}
