package cn.muan.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.directory.Directory;
import cn.muan.directory.Jurisdiction;
import cn.muan.directory.Organisation;
import cn.muan.woman.PregnancyFacts;
import cn.muan.woman.Women;

/** Finds who reports, who receives and who manages by residence (O28, O29; S4 第十条). */
@Component
class Places {

    private final Directory directory;
    private final Women women;

    Places(Directory directory, Women women) {
        this.directory = directory;
        this.women = women;
    }

    ReportingPlace reporting(String institution) {
        String jurisdiction = directory.organisation(institution).jurisdiction();
        String mch = mchServing(jurisdiction).orElseThrow(() -> new Refused("directory.no-mch", jurisdiction));
        return new ReportingPlace(institution, jurisdiction, mch);
    }

    /** Residence unknown is treated as resident; a place outside every known district goes to the municipal MCH institution. */
    ResidencePlace residence(Subject subject, ReportingPlace reporting) {
        PregnancyFacts facts = women.facts(subject);
        String district = facts.residenceJurisdiction();
        if (district == null || district.isBlank() || somewhereAbove(district, reporting)) {
            return new ResidencePlace(false, null, reporting.mch());
        }
        return mchOfKnown(district)
                .map(mch -> new ResidencePlace(true, district, mch))
                .orElseGet(() -> new ResidencePlace(true, null, municipalMch(reporting)));
    }

    /** Centres the case may be fed back to: those of the district of residence, else of the managing institution's. */
    Map<String, Organisation> centres(HighRiskCase of) {
        return centresIn(districtOf(of));
    }

    /** The district of residence, else that of the institution that manages her. */
    String districtOf(HighRiskCase of) {
        return of.residenceDistrict() != null ? of.residenceDistrict() : directory.organisation(of.residenceMch()).jurisdiction();
    }

    Map<String, Organisation> centresIn(String district) {
        var found = new LinkedHashMap<String, Organisation>();
        Stream.of(Organisation.Kind.COMMUNITY_CENTRE, Organisation.Kind.TOWNSHIP_CENTRE)
                .flatMap(kind -> directory.in(district, kind).stream()).forEach(centre -> found.put(centre.code(), centre));
        return found;
    }

    /** Districts one may move to: those whose MCH institution is known. */
    List<Jurisdiction> districts() {
        Set<String> served = directory.all().stream().filter(Organisation::active).filter(one -> one.kind() == Organisation.Kind.MCH)
                .map(Organisation::jurisdiction).collect(Collectors.toSet());
        return directory.districts().stream().filter(one -> served.contains(one.code())).toList();
    }

    /** Who decides when the organisation refuses: the MCH institution above a centre, the municipal one above that. */
    Optional<String> above(String organisation) {
        Organisation refusing = directory.organisation(organisation);
        Organisation.Kind above = refusing.kind().grassRoots() ? Organisation.Kind.MCH : Organisation.Kind.MUNICIPAL_MCH;
        return directory.serving(refusing.jurisdiction(), above).map(Organisation::code).filter(code -> !code.equals(organisation));
    }

    /** The health bureau and the municipal MCH institution above an MCH institution, either empty where unknown (S3 二（四）). */
    Optional<String> serving(String mch, Organisation.Kind kind) {
        return directory.serving(directory.organisation(mch).jurisdiction(), kind).map(Organisation::code);
    }

    Optional<String> centreOfResidence(HighRiskCase of) {
        return Optional.ofNullable(women.facts(of.subject()).residenceCommunity()).filter(centres(of)::containsKey);
    }

    /** Only the city or the nation is known, which says no more than nothing. */
    private boolean somewhereAbove(String district, ReportingPlace reporting) {
        return directory.lineage(reporting.jurisdiction()).stream().skip(1).anyMatch(district::equals);
    }

    private String municipalMch(ReportingPlace reporting) {
        return directory.serving(reporting.jurisdiction(), Organisation.Kind.MUNICIPAL_MCH).map(Organisation::code)
                .orElse(reporting.mch());
    }

    private Optional<String> mchServing(String jurisdiction) {
        return directory.in(jurisdiction, Organisation.Kind.MCH).stream().map(Organisation::code).findFirst()
                .or(() -> directory.serving(jurisdiction, Organisation.Kind.MUNICIPAL_MCH).map(Organisation::code));
    }

    Optional<String> mchOfKnown(String district) {
        return directory.districts().stream().map(Jurisdiction::code).filter(district::equals)
                .flatMap(known -> directory.in(known, Organisation.Kind.MCH).stream()).map(Organisation::code).findFirst();
    }
}
