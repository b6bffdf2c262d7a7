package cn.muan.resource;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.base.Message;
import cn.muan.base.Messages;
import cn.muan.directory.Directory;
import cn.muan.directory.Jurisdiction;
import cn.muan.directory.Organisation;
import cn.muan.directory.RescueLevel;

/** What the institutions of a district, and those above it that serve it, keep ready at this moment. */
@Service
@Transactional(readOnly = true)
public class ResourceBoard {

    /** Rows at most; a district has fewer institutions than that. */
    public static final int MOST = 200;
    private static final Set<Organisation.Kind> SHOWN = EnumSet.of(Organisation.Kind.HOSPITAL, Organisation.Kind.EMS,
            Organisation.Kind.BLOOD_STATION, Organisation.Kind.MCH);

    private final Directory directory;
    private final BedBoard beds;
    private final ReadinessBoard readiness;
    private final UpdateCycles cycles;
    private final Roster roster;
    private final LiaisonRegister liaisons;
    private final CurrentActor actor;
    private final Messages messages;
    private final Clock clock;

    ResourceBoard(Directory directory, BedBoard beds, ReadinessBoard readiness, UpdateCycles cycles, Roster roster, LiaisonRegister liaisons,
            CurrentActor actor, Messages messages, Clock clock) {
        this.directory = directory;
        this.beds = beds;
        this.readiness = readiness;
        this.cycles = cycles;
        this.roster = roster;
        this.liaisons = liaisons;
        this.actor = actor;
        this.messages = messages;
        this.clock = clock;
    }

    /** What comes first: rescue centres, most free obstetric beds, or the oldest entry. */
    public enum Order { RESCUE, BEDS, OLDEST }

    /** The districts to choose from. */
    public List<Jurisdiction> districts() {
        Readers.require(actor.require());
        return directory.districts();
    }

    /** The district of the reader's own institution, else the first there is; null in an empty house. */
    public String ownDistrict() {
        Actor reader = actor.require();
        List<String> districts = districts().stream().map(Jurisdiction::code).toList();
        return reader.organisations().stream().sorted().map(code -> directory.organisation(code).jurisdiction()).filter(districts::contains)
                .findFirst().orElse(districts.isEmpty() ? null : districts.get(0));
    }

    /** The rows of a district in order, those whose name, code or specialty holds the text. */
    public List<ResourceRow> rows(String district, String search, Order order) {
        Readers.require(actor.require());
        if (district == null) {
            return List.of();
        }
        Set<String> serving = Set.copyOf(directory.lineage(district));
        String wanted = search == null ? "" : search.strip().toLowerCase(Locale.ROOT);
        List<Organisation> found = directory.all().stream()
                .filter(at -> at.active() && SHOWN.contains(at.kind()) && serving.contains(at.jurisdiction()) && matches(at, wanted))
                .limit(MOST).toList();
        return rows(found).stream().sorted(comparator(order)).toList();
    }

    /** In either language, whatever the reader's own. */
    private boolean matches(Organisation at, String wanted) {
        Stream<String> words = Stream.concat(Stream.of(at.code(), at.name(), at.nameEn()), at.specialties().stream()
                .map(specialty -> new Message("directory.specialty." + specialty.name()))
                .flatMap(text -> Stream.of(messages.get(Messages.CHINESE, text), messages.get(Messages.ENGLISH, text))));
        return wanted.isEmpty() || words.anyMatch(word -> word != null && word.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private List<ResourceRow> rows(List<Organisation> found) {
        Instant now = clock.instant();
        List<String> codes = found.stream().map(Organisation::code).toList();
        Map<String, Beds> free = beds.free(found.stream().filter(at -> at.kind() == Organisation.Kind.HOSPITAL).map(Organisation::code).toList());
        Map<String, Readiness> ready = readiness.of(codes);
        Map<String, List<ShiftSheet>> onDuty = roster.onDuty(codes, now);
        Map<String, List<LiaisonSheet>> named = liaisons.present(codes);
        return found.stream().map(at -> {
            List<ShiftSheet> there = onDuty.getOrDefault(at.code(), List.of());
            return new ResourceRow(at, free.get(at.code()), readiness(at, ready), there, roster.unmanned(at, there),
                    named.getOrDefault(at.code(), List.of()), rights(at));
        }).toList();
    }

    private Readiness readiness(Organisation at, Map<String, Readiness> declared) {
        Readiness latest = declared.get(at.code());
        return latest != null || !cycles.asked(Keeping.READINESS, at) ? latest
                : new Readiness(at.code(), EnumSet.allOf(ReadyItem.class), "", null, null, true, 0);
    }

    private ResourceRow.Rights rights(Organisation at) {
        return new ResourceRow.Rights(beds.mayReport(at), readiness.mayDeclare(at), roster.mayWrite(at), liaisons.mayName(at));
    }

    private static Comparator<ResourceRow> comparator(Order order) {
        Comparator<ResourceRow> byCode = Comparator.comparing(row -> row.institution().code());
        return switch (order) {
            case RESCUE -> Comparator.<ResourceRow, RescueLevel>comparing(row -> row.institution().rescueLevel()).reversed()
                    .thenComparing(row -> row.institution().kind()).thenComparing(byCode);
            case BEDS -> Comparator.comparing((ResourceRow row) -> row.beds() == null || !row.beds().known() ? -1 : row.beds().obstetric())
                    .reversed().thenComparing(byCode);
            case OLDEST -> Comparator.comparing((ResourceRow row) -> row.beds() == null ? Instant.MAX
                    : row.beds().known() ? row.beds().reportedAt() : Instant.MIN).thenComparing(byCode);
        };
    }
}
