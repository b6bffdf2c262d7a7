package cn.muan.appointment;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.casework.CaseFiles;
import cn.muan.casework.HighRiskCase;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.woman.PregnancyFacts;
import cn.muan.woman.Women;

/** Who answers for an institution, which MCH institution helps to find a woman, and which centre looks after her where she lives. */
@Component
class CarePlaces {

    private final Directory directory;
    private final CaseFiles cases;
    private final Women women;

    CarePlaces(Directory directory, CaseFiles cases, Women women) {
        this.directory = directory;
        this.cases = cases;
        this.women = women;
    }

    /** The group that treats at an institution: centres have no attending physician, an MCH institution has its desk. */
    Group clinicians(Organisation institution) {
        Role role = switch (institution.kind()) {
            case COMMUNITY_CENTRE, TOWNSHIP_CENTRE -> Role.MATERNAL_WORKER;
            case CLINIC -> Role.FIRST_CONTACT_DOCTOR;
            case MCH, MUNICIPAL_MCH -> Role.HIGH_RISK_DESK;
            default -> Role.ATTENDING;
        };
        return new Group(role, institution.code());
    }

    /** Who decides on an exception at an institution: its safety office, where it has none the MCH institution that serves it (O82). */
    Group deciders(Organisation institution) {
        return institution.safetyOffice() ? new Group(Role.SAFETY_OFFICE, institution.code())
                : new Group(Role.HIGH_RISK_DESK, serving(institution.jurisdiction()));
    }

    /** The MCH institution that manages her by residence: the open case's, else that of her district, else the institution's. */
    String mchOf(Subject subject, Organisation institution) {
        PregnancyFacts facts = women.facts(subject);
        return openCase(subject).map(HighRiskCase::residenceMch)
                .or(() -> known(facts.residenceJurisdiction()).flatMap(this::mchServing))
                .orElseGet(() -> serving(institution.jurisdiction()));
    }

    /** The centre that follows her up, where known. */
    Optional<String> centreOf(Subject subject) {
        return openCase(subject).map(HighRiskCase::centre)
                .or(() -> Optional.ofNullable(women.facts(subject).residenceCommunity()))
                .flatMap(this::organisation).filter(Organisation::active)
                .filter(one -> List.of(Organisation.Kind.COMMUNITY_CENTRE, Organisation.Kind.TOWNSHIP_CENTRE).contains(one.kind()))
                .map(Organisation::code);
    }

    Optional<HighRiskCase> openCase(Subject subject) {
        return cases.caseOf(subject).filter(of -> of.state() == HighRiskCase.State.OPEN);
    }

    String serving(String jurisdiction) {
        return mchServing(jurisdiction).orElseThrow(() -> new Refused("directory.no-mch", directory.jurisdiction(jurisdiction).name()));
    }

    private Optional<String> mchServing(String jurisdiction) {
        return directory.serving(jurisdiction, Organisation.Kind.MCH)
                .or(() -> directory.serving(jurisdiction, Organisation.Kind.MUNICIPAL_MCH)).map(Organisation::code);
    }

    private Optional<String> known(String jurisdiction) {
        return directory.districts().stream().map(district -> district.code()).filter(code -> code.equals(jurisdiction)).findFirst();
    }

    private Optional<Organisation> organisation(String code) {
        return directory.all().stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
