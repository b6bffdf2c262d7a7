package cn.muan.puerperium;

import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import cn.muan.access.CaseAccess;
import cn.muan.access.CaseAccess.Part;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.Subject;
import cn.muan.casework.CaseFiles;
import cn.muan.casework.HighRiskCase;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.woman.PregnancyFacts;
import cn.muan.woman.Women;

/** Finds who looks after her by residence and place of birth, and lets them take part. */
@Component
class CarerChoice {

    private final CaseFiles cases;
    private final Women women;
    private final Directory directory;
    private final CaseAccess access;

    CarerChoice(CaseFiles cases, Women women, Directory directory, CaseAccess access) {
        this.cases = cases;
        this.women = women;
        this.directory = directory;
        this.access = access;
    }

    Carers of(Puerperium puerperium) {
        Subject subject = puerperium.subject();
        PregnancyFacts facts = women.facts(subject);
        Optional<HighRiskCase> managed = cases.openCaseOf(subject);
        String mch = managed.map(HighRiskCase::residenceMch).orElseGet(() -> mchOf(facts));
        Optional<String> centre = managed.map(HighRiskCase::centre).or(() -> Optional.ofNullable(facts.residenceCommunity()));
        Group visit = centre.map(code -> new Group(Role.MATERNAL_WORKER, code)).orElse(new Group(Role.HIGH_RISK_DESK, mch));
        Group check = puerperium.birthInstitution().map(code -> new Group(Role.ATTENDING, code)).orElse(visit);
        access.participate(subject, mch, Part.RESIDENCE);
        access.participate(subject, visit.organisation(), Part.RESIDENCE);
        puerperium.birthInstitution().ifPresent(code -> access.participate(subject, code, Part.BIRTH));
        return new Carers(visit, check, mch);
    }

    /** By residence; outside every known district, by where she booked. */
    private String mchOf(PregnancyFacts facts) {
        String booked = directory.organisation(facts.bookedAt()).jurisdiction();
        return Stream.of(Optional.ofNullable(facts.residenceJurisdiction()), Optional.of(booked)).flatMap(Optional::stream)
                .flatMap(place -> Stream.of(Organisation.Kind.MCH, Organisation.Kind.MUNICIPAL_MCH)
                        .map(kind -> directory.serving(place, kind)).flatMap(Optional::stream))
                .map(Organisation::code).findFirst().orElse(facts.bookedAt());
    }
}
