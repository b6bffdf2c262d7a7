package cn.muan.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.directory.Organisation.Kind;

/** Places a reader may narrow a ledger to: those of the jurisdictions the reader works in or oversees. */
@Service
@Transactional(readOnly = true)
public class LedgerPlaces {

    private final Directory directory;
    private final CaseAccess access;
    private final CurrentActor actor;

    LedgerPlaces(Directory directory, CaseAccess access, CurrentActor actor) {
        this.directory = directory;
        this.access = access;
        this.actor = actor;
    }

    /** Institutions that book or report women. */
    public List<Organisation> institutions() {
        return near(Set.of(Kind.HOSPITAL, Kind.COMMUNITY_CENTRE, Kind.TOWNSHIP_CENTRE, Kind.CLINIC));
    }

    /** Community and township centres. */
    public List<Organisation> communities() {
        return near(Set.of(Kind.COMMUNITY_CENTRE, Kind.TOWNSHIP_CENTRE));
    }

    private List<Organisation> near(Set<Kind> kinds) {
        CaseAccess.Sight sight = access.sightOf(actor.require());
        List<Organisation> all = directory.all();
        Set<String> jurisdictions = new HashSet<>(sight.jurisdictions());
        all.stream().filter(place -> sight.organisations().contains(place.code())).map(Organisation::jurisdiction).forEach(jurisdictions::add);
        return all.stream().filter(Organisation::active).filter(place -> kinds.contains(place.kind()))
                .filter(place -> sight.everything() || jurisdictions.contains(place.jurisdiction())).toList();
    }
}
