package cn.muan.risk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Service;

import cn.muan.base.ChinaTime;
import cn.muan.base.Refused;
import cn.muan.engine.Feel;

/** The screening and assessment tables in force, and every earlier version that something was assessed by. */
@Service
public class Catalogues {

    private final RiskCatalogues records;
    private final Feel feel;
    private final Clock clock;
    private final Map<Long, RiskCatalogue> byId = new ConcurrentHashMap<>();

    /** @param loaded makes sure that the packaged versions are in the tables before anybody asks */
    Catalogues(RiskCatalogues records, CatalogueLoader loaded, Feel feel, Clock clock) {
        this.records = records;
        this.feel = feel;
        this.clock = clock;
    }

    /** The version in force today: the latest whose date has come.
     * @throws Refused {@code risk.no-catalogue} where none is in force yet */
    public RiskCatalogue current(RiskCatalogue.Kind kind) {
        LocalDate today = ChinaTime.dateOf(clock.instant());
        return records.findByKind(kind).stream().filter(version -> !version.validFrom().isAfter(today))
                .max(Comparator.comparing(RiskCatalogue::validFrom).thenComparing(RiskCatalogue::id))
                .orElseThrow(() -> new Refused("risk.no-catalogue"));
    }

    /** The version of that id, as kept with a screening or an assessment. */
    public RiskCatalogue version(long id) {
        return byId.computeIfAbsent(id, key -> records.findById(key).orElseThrow());
    }

    /** Codes of the items that the facts of the case suggest. */
    public Set<String> suggested(RiskCatalogue catalogue, RiskFacts facts) {
        Map<String, Object> names = facts.names();
        Set<String> codes = new HashSet<>();
        for (RiskItem item : catalogue.items()) {
            if (!item.suggestion().isEmpty() && feel.isTrue(item.suggestion(), names)) {
                codes.add(item.code());
            }
        }
        return codes;
    }

    /** What the facts suggest and the clinician did not choose, in the order of the table. */
    List<RiskItem> unticked(RiskCatalogue catalogue, RiskFacts facts, Set<String> chosen) {
        Set<String> codes = suggested(catalogue, facts);
        codes.removeAll(chosen);
        return catalogue.pick(codes);
    }
}
