package cn.muan.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Component;

import cn.muan.base.ChinaTime;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.casework.CaseFiles;
import cn.muan.casework.HighRiskCase;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.policy.CaseFacts;
import cn.muan.risk.RiskRegister;
import cn.muan.risk.RiskStanding;
import cn.muan.woman.Gestation;
import cn.muan.woman.PregnancyFacts;
import cn.muan.woman.Women;

/** Reads who follows a woman up and by what facts: those of her case in management, else those of the assessment last signed. */
@Component
class Situations {

    private final CaseFiles cases;
    private final RiskRegister risks;
    private final Women women;
    private final Directory directory;

    Situations(CaseFiles cases, RiskRegister risks, Women women, Directory directory) {
        this.cases = cases;
        this.risks = risks;
        this.women = women;
        this.directory = directory;
    }

    /** Her case in management, empty where she has none now. */
    Optional<HighRiskCase> openCase(Subject subject) {
        return cases.caseOf(subject).filter(of -> of.state() == HighRiskCase.State.OPEN);
    }

    /** When the colour last signed was signed, for one who is not in case management; empty before the first. */
    Optional<Instant> signedAt(Subject subject) {
        return risks.standing(subject).flatMap(RiskStanding::signedAt);
    }

    /** The community or township centre of her residence, where it is one of the known ones. */
    Optional<String> centreOfResidence(Subject subject) {
        return Optional.ofNullable(women.facts(subject).residenceCommunity()).filter(code -> {
            Organisation.Kind kind = directory.organisation(code).kind();
            return kind == Organisation.Kind.COMMUNITY_CENTRE || kind == Organisation.Kind.TOWNSHIP_CENTRE;
        });
    }

    /** The centre follows her up by the rules of its own jurisdiction. */
    Situation of(Subject subject, String centre, LocalDate anchor, Instant told) {
        return of(subject, centre, directory.organisation(centre).jurisdiction(), anchor, told);
    }

    Situation of(Subject subject, String centre, String jurisdiction, LocalDate anchor, Instant told) {
        LocalDate today = ChinaTime.dateOf(told);
        Optional<LocalDate> began = Optional.ofNullable(women.facts(subject).gestation()).map(Gestation::totalDays).map(today::minusDays);
        return new Situation(centre, jurisdiction, facts(subject), anchor, today, began);
    }

    CaseFacts facts(Subject subject) {
        PregnancyFacts woman = women.facts(subject);
        Optional<HighRiskCase> managed = openCase(subject);
        Optional<RiskStanding> standing = risks.standing(subject);
        Severity severity = managed.map(HighRiskCase::severity).or(() -> standing.flatMap(RiskStanding::severity)).orElse(null);
        boolean infectious = managed.map(HighRiskCase::infectious).or(() -> standing.map(RiskStanding::infectious)).orElse(false);
        return new CaseFacts(severity, infectious, woman.age(), woman.flagCodes());
    }

    /** No contact was possible before this date: enrolment, or the registration of one who is not in case management. */
    LocalDate enrolledOn(Subject subject) {
        return ChinaTime.dateOf(openCase(subject).map(HighRiskCase::openedAt).orElseGet(() -> women.facts(subject).registeredAt()));
    }

    /** The hospital that manages her: where her case was reported, else where she is booked. */
    String managingHospital(Subject subject) {
        return openCase(subject).map(HighRiskCase::institution).orElseGet(() -> women.facts(subject).bookedAt());
    }
}
