package cn.muan.blood;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CaseAccess.Sight;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.ambulance.AmbulanceRun;
import cn.muan.ambulance.Ambulances;
import cn.muan.base.Subject;
import cn.muan.blood.BloodAllocation.State;
import cn.muan.woman.Women;
import cn.muan.worklist.WorklistChange;
import cn.muan.worklist.WorklistChanges;

/** Reads requests: the open ones in one's sight, one with its bags, those of a woman for who sees her case. */
@Service
@Transactional(readOnly = true)
public class BloodBoard {

    /** Open requests shown at most; the longest waiting come first. */
    public static final int SHOWN = 200;
    private static final int OF_WOMAN = 50;
    /** What somebody must do next comes before what is on its way. */
    private static final List<State> URGENT = List.of(State.DIFFICULT, State.NO_VEHICLE, State.ASKED, State.HELD, State.ORDERED, State.ON_THE_ROAD, State.DELIVERED);

    private final BloodRequestRecords requests;
    private final BloodAllocations allocations;
    private final BloodBook book;
    private final BloodSourcing sourcing;
    private final SafetyOffices offices;
    private final Ambulances ambulances;
    private final Women women;
    private final CaseAccess access;
    private final CurrentActor actor;
    private final WorklistChanges changes;
    private final JdbcClient jdbc;

    BloodBoard(BloodRequestRecords requests, BloodAllocations allocations, BloodBook book, BloodSourcing sourcing, SafetyOffices offices,
            Ambulances ambulances, Women women, CaseAccess access, CurrentActor actor, WorklistChanges changes, JdbcClient jdbc) {
        this.requests = requests;
        this.allocations = allocations;
        this.book = book;
        this.sourcing = sourcing;
        this.offices = offices;
        this.ambulances = ambulances;
        this.women = women;
        this.access = access;
        this.actor = actor;
        this.changes = changes;
        this.jdbc = jdbc;
    }

    /** An open request in a list.
     * @param stage  last part of a message key: {@code approval}, {@code seeking} or the state of the allocation somebody must act on
     * @param holder who owes the next act
     * @param due    of the next clock, null where none runs
     * @param warn   its first ladder step, null where none */
    public record Row(BloodRequest request, String stage, Group holder, Instant due, Instant warn) {
    }

    /** One request with what became of it; {@code woman} is empty for those who may not see whose it is. */
    public record Sheet(BloodRequest request, List<BloodAllocation> allocations, List<BagCustody> custody, Optional<Subject> woman) {
    }

    /** The open requests that the current actor may see, those with the next clock first. */
    public List<Row> open() {
        Sight sight = access.sightOf(actor.require());
        if (sight.nothing()) {
            return List.of();
        }
        List<Long> ids = jdbc.sql("select r.id from blood_request r where r.state in ('APPROVAL', 'SEEKING', 'ALLOCATED') "
                + (sight.everything() ? "" : "and exists (select 1 from case_participation p where p.subject = concat('B', r.id) "
                        + "and (p.organisation in (:organisations) or p.jurisdiction in (:jurisdictions))) ")
                + "order by r.requested_at, r.id limit " + SHOWN)
                .param("organisations", orNone(sight.organisations())).param("jurisdictions", orNone(sight.jurisdictions())).query(Long.class).list();
        return ids.isEmpty() ? List.of() : rows(ids);
    }

    private List<Row> rows(List<Long> ids) {
        Map<Long, List<BloodAllocation>> of = allocations.findByRequestIdInOrderById(ids).stream().collect(Collectors.groupingBy(BloodAllocation::requestId));
        Map<String, Instant[]> clocks = clocks(ids);
        return requests.findAllById(ids).stream().map(request -> row(request, of.getOrDefault(request.id(), List.of()), clocks))
                .sorted(Comparator.comparing((Row row) -> row.due() == null ? Instant.MAX : row.due()).thenComparing(row -> row.request().requestedAt())).toList();
    }

    /** Due instant and first ladder step of each request's next clock, in one query. */
    private Map<String, Instant[]> clocks(List<Long> ids) {
        Map<String, Instant[]> clocks = new HashMap<>();
        jdbc.sql("select subject, min(due_at), min(first_step_at) from obligation where subject in (:subjects) and state = 'OPEN' "
                + "and code in ('O55', 'O55b', 'O56') group by subject")
                .param("subjects", ids.stream().map(id -> Subject.bloodRequest(id).value()).toList())
                .query((row, number) -> clocks.put(row.getString(1), new Instant[] {instant(row.getObject(2, LocalDateTime.class)), instant(row.getObject(3, LocalDateTime.class))}))
                .list();
        return clocks;
    }

    private static Instant instant(LocalDateTime stored) {
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }

    private Row row(BloodRequest request, List<BloodAllocation> of, Map<String, Instant[]> clocks) {
        Instant[] clock = clocks.getOrDefault(request.subject().value(), new Instant[2]);
        if (request.state() == BloodRequest.State.APPROVAL) {
            return new Row(request, "approval", request.deciders(), clock[0], clock[1]);
        }
        Map<State, BloodAllocation> first = new EnumMap<>(State.class);
        of.forEach(one -> first.putIfAbsent(one.state(), one));
        return URGENT.stream().filter(first::containsKey).findFirst().map(state -> new Row(request, BloodRequest.word(state),
                        next(request, first.get(state)), clock[0], clock[1]))
                .orElseGet(() -> new Row(request, "seeking", offices.of(request.hospital()), clock[0], clock[1]));
    }

    private Group next(BloodRequest request, BloodAllocation allocation) {
        return switch (allocation.state()) {
            case ASKED, HELD -> sourcing.holderGroup(allocation.holder());
            case DIFFICULT -> offices.of(request.hospital());
            case ORDERED -> ambulances.run(allocation.runKey()).map(AmbulanceRun::centre).map(centre -> new Group(Role.EMS_DISPATCHER, centre))
                    .orElseGet(() -> sourcing.holderGroup(allocation.holder()));
            default -> new Group(Role.BLOOD_BANK, request.hospital());
        };
    }

    /** One request, for who may see it. */
    public Sheet sheet(long id) {
        Actor reader = access.requireSee(Subject.bloodRequest(id));
        BloodRequest request = book.request(id);
        List<BloodAllocation> of = book.of(request);
        return new Sheet(request, of, book.custody(of), Optional.of(request.woman()).filter(woman -> access.maySee(reader, woman)));
    }

    /** Whether the request is for this woman; only one who sees her case is told. */
    public boolean isFor(Subject request, Subject asked) {
        Subject woman = women.current(asked);
        access.requireSee(woman);
        return requests.findById(BloodHeadings.id(request)).filter(found -> found.woman().equals(woman)).isPresent();
    }

    /** The latest requests of a woman, newest first, for who sees her case. */
    public List<Sheet> of(Subject asked) {
        Subject woman = women.current(asked);
        access.requireSee(woman);
        List<BloodRequest> hers = requests.findBySubjectOrderByIdDesc(woman.value(), Limit.of(OF_WOMAN));
        Map<Long, List<BloodAllocation>> of = allocations.findByRequestIdInOrderById(hers.stream().map(BloodRequest::id).toList()).stream()
                .collect(Collectors.groupingBy(BloodAllocation::requestId));
        Map<Long, List<BagCustody>> custody = book.custody(of.values().stream().flatMap(List::stream).toList()).stream()
                .collect(Collectors.groupingBy(BagCustody::allocationId));
        return hers.stream().map(request -> {
            List<BloodAllocation> its = of.getOrDefault(request.id(), List.of());
            return new Sheet(request, its, its.stream().flatMap(one -> custody.getOrDefault(one.id(), List.of()).stream()).toList(), Optional.of(woman));
        }).toList();
    }

    /** Calls back, on a thread of this node, when a request of the actor's organisations has moved, on whatever node. */
    public WorklistChanges.Subscription subscribe(Runnable callback) {
        Set<String> channels = actor.require().organisations().stream().map(BloodStory::channel).collect(Collectors.toSet());
        return changes.subscribeTo(WorklistChange.Kind.BLOOD, channels, callback);
    }

    private static Collection<String> orNone(Set<String> codes) {
        return codes.isEmpty() ? Set.of("") : codes;
    }
}
