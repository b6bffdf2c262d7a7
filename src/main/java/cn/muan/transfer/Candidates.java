package cn.muan.transfer;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.directory.Specialty;
import cn.muan.policy.Backstop;
import cn.muan.policy.Policy;
import cn.muan.resource.BedBoard;
import cn.muan.resource.Beds;
import cn.muan.transfer.TransferMatching.Load;
import cn.muan.transfer.TransferMatching.Need;
import cn.muan.transfer.TransferMatching.Road;

/** Gathers what ranking asks: hospitals, backstops, free beds and the refusals of the last 30 days. */
@Component
class Candidates {

    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final Directory directory;
    private final Policy policy;
    private final TransferAskRecords asks;
    private final BedBoard beds;
    private final TransferMatching matching;

    Candidates(Directory directory, Policy policy, TransferAskRecords asks, BedBoard beds,
            @Value("${muan.transfer.kilometres-per-hour:50}") double speed, @Value("${muan.transfer.detour:1.3}") double detour) {
        this.directory = directory;
        this.policy = policy;
        this.asks = asks;
        this.beds = beds;
        this.matching = new TransferMatching(new Road(speed, detour));
    }

    /** The hospitals that could take her from there, the best first. */
    List<Candidate> rank(String from, Specialty specialty, int careLevel, Instant at) {
        Organisation origin = directory.organisation(from);
        Set<String> backstops = receivers(specialty, origin, at).stream().map(Backstop::organisation).collect(Collectors.toUnmodifiableSet());
        List<Organisation> hospitals = directory.all().stream().filter(one -> one.kind() == Organisation.Kind.HOSPITAL).toList();
        return matching.rank(new Need(origin, region(origin, hospitals), specialty, careLevel, backstops), hospitals, load(hospitals, at));
    }

    /** Who takes her where nobody else does: for her specialty, else for any woman; empty where nobody stands for it. The origin itself is none. */
    List<Backstop> receivers(Specialty specialty, Organisation origin, Instant at) {
        List<Backstop> special = specialty == null ? List.of() : ofPart(specialty, origin, at, Backstop.Part.RECEIVE);
        return special.isEmpty() ? ofPart(null, origin, at, Backstop.Part.RECEIVE) : special;
    }

    /** Who stands by the backstop of her specialty. */
    List<Backstop> assistants(Specialty specialty, Organisation origin, Instant at) {
        return specialty == null ? List.of() : ofPart(specialty, origin, at, Backstop.Part.ASSIST);
    }

    private List<Backstop> ofPart(Specialty specialty, Organisation origin, Instant at, Backstop.Part part) {
        return policy.backstops(specialty, origin.jurisdiction(), at).stream().filter(one -> one.part() == part)
                .filter(one -> !one.organisation().equals(origin.code())).toList();
    }

    private Load load(List<Organisation> hospitals, Instant at) {
        Map<String, Long> refusals = asks.refusalsSince(at.minus(REMEMBERED)).stream()
                .collect(Collectors.toMap(TransferAskRecords.Refusals::getInstitution, TransferAskRecords.Refusals::getTimes));
        return new Load(freeBeds(hospitals), refusals);
    }

    /** A count that has grown old is no reason to pass a hospital over. */
    private Map<String, Integer> freeBeds(List<Organisation> hospitals) {
        return beds.free(hospitals.stream().map(Organisation::code).toList()).values().stream().filter(count -> !count.stale())
                .collect(Collectors.toMap(Beds::organisation, Beds::obstetric));
    }

    /** Jurisdictions that share one below the nation with the origin. */
    private Collection<String> region(Organisation origin, List<Organisation> hospitals) {
        List<String> line = directory.lineage(origin.jurisdiction());
        Set<String> province = Set.copyOf(line.subList(0, Math.max(1, line.size() - 1)));
        return hospitals.stream().map(Organisation::jurisdiction).distinct()
                .filter(place -> directory.lineage(place).stream().anyMatch(province::contains)).collect(Collectors.toSet());
    }
}
