package cn.muan.blood;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.Actor;
import cn.muan.access.CaseAccess;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.ChinaTime;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Subject;
import cn.muan.blood.BloodRequest.State;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.woman.Women;

/** Blood is asked for, approved, called off (O55; 《医疗机构临床用血管理办法》第20条). */
@Service
@Transactional
public class BloodRequests {

    private static final Set<Role> ASKING = EnumSet.of(Role.ATTENDING, Role.SENIOR_OBSTETRICIAN, Role.RESCUE_TEAM_LEADER, Role.DEPARTMENT_HEAD, Role.BLOOD_BANK);
    private static final Set<State> OPEN = EnumSet.of(State.APPROVAL, State.SEEKING, State.ALLOCATED);

    private final BloodRequestRecords records;
    private final BloodBook book;
    private final BloodRelease release;
    private final BloodDuties duties;
    private final BloodProcess process;
    private final BloodStory story;
    private final SafetyOffices offices;
    private final Women women;
    private final Directory directory;
    private final CaseAccess access;
    private final CurrentActor actor;

    BloodRequests(BloodRequestRecords records, BloodBook book, BloodRelease release, BloodDuties duties, BloodProcess process, BloodStory story,
            SafetyOffices offices, Women women, Directory directory, CaseAccess access, CurrentActor actor) {
        this.records = records;
        this.book = book;
        this.release = release;
        this.duties = duties;
        this.process = process;
        this.story = story;
        this.offices = offices;
        this.women = women;
        this.directory = directory;
        this.access = access;
        this.actor = actor;
    }

    /** The treating hospital at which the current actor may ask for her, empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<String> askingHospital(Subject woman) {
        Set<String> taking = access.participants(woman);
        return actor.require().groups().stream().filter(group -> ASKING.contains(group.role())).map(Group::organisation)
                .filter(taking::contains).filter(code -> directory.organisation(code).kind() == Organisation.Kind.HOSPITAL).min(Comparator.naturalOrder());
    }

    /** Asks for blood: an emergency at once, everything else after approval. Returns the request's number. */
    public long request(Subject asked, RequestBlood wanted) {
        Subject woman = women.current(asked);
        access.requireSee(woman);
        String hospital = askingHospital(woman).orElseThrow(() -> new org.springframework.security.access.AccessDeniedException("may not ask for blood"));
        check(wanted);
        List<BloodRequest> same = open(woman).stream().filter(one -> one.hospital().equals(hospital))
                .filter(one -> one.wish().sameBlood(wanted.wish())).toList();
        if (!same.isEmpty() && !wanted.again()) {
            BloodRequest first = same.get(0);
            throw new FieldsRefused(Map.of("again", new Message("blood.same-open", String.valueOf(first.id()), StampText.of(first.requestedAt()))));
        }
        return begin(woman, hospital, wanted, same.size());
    }

    private long begin(Subject woman, String hospital, RequestBlood wanted, int same) {
        Actor by = actor.require();
        ApprovalTier tier = ApprovalTier.of((unitsOn(woman, ChinaTime.dateOf(book.now())) + wanted.wish().units()) * ApprovalTier.ML_PER_UNIT);
        BloodRequest request = book.add(new BloodRequest(woman, hospital, wanted, tier, deciders(tier, hospital), same, by, book.now()));
        access.participate(request.subject(), hospital, CaseAccess.Part.TREATING);
        access.participate(request.subject(), offices.of(hospital).organisation(), CaseAccess.Part.OVERSIGHT);
        story.tell(request, "requested-" + BloodRequest.word(request.urgency()), String.valueOf(request.id()), product(request),
                String.valueOf(request.wish().units()), hospital);
        request.runsAs(process.begin(request));
        return request.id();
    }

    private static void check(RequestBlood wanted) {
        Map<String, Message> errors = new LinkedHashMap<>();
        if (wanted.wish().units() < 1 || wanted.wish().units() > BloodWish.MOST) {
            errors.put("units", new Message("blood.units-out-of-range", String.valueOf(BloodWish.MOST)));
        }
        if (wanted.bleedingMl() != null && wanted.bleedingMl() < 0) {
            errors.put("bleedingMl", new Message("blood.negative"));
        }
        if (!errors.isEmpty()) {
            throw new FieldsRefused(errors);
        }
    }

    /** The role of the tier at the hospital; a hospital without a safety office leaves it to the head of department. */
    private Group deciders(ApprovalTier tier, String hospital) {
        boolean none = tier == ApprovalTier.MEDICAL && !directory.organisation(hospital).safetyOffice();
        return new Group(none ? Role.DEPARTMENT_HEAD : tier.role(), hospital);
    }

    private int unitsOn(Subject woman, LocalDate day) {
        return (int) records.unitsBetween(woman.value(), ChinaTime.startOf(day), ChinaTime.endOf(day));
    }

    /** 开立审批时限: before the blood where it is no emergency, afterwards where it is one. */
    public void openApproval(long id) {
        BloodRequest request = book.request(id);
        duties.open(request.emergency() ? BloodStep.PAPERWORK : BloodStep.APPROVE, request, request.deciders(), id, 0, book.now());
    }

    /** The tier's level decides; whoever asked does not approve the own wish beforehand. */
    public boolean decide(long id, boolean approved, String words) {
        BloodRequest request = book.lock(id);
        Actor by = actor.requireAt(request.hospital(), request.deciders().role());
        access.requireSee(request.subject());
        if (!request.emergency() && request.requestedBy(by)) {
            throw new FieldsRefused(Map.of("decision", new Message("blood.own-request")));
        }
        Instant now = book.now();
        request.approve(approved, by, words, now);
        duties.meet(request.emergency() ? BloodStep.PAPERWORK : BloodStep.APPROVE, request, id, now);
        story.tell(request, (request.emergency() ? "paperwork-" : "approval-") + (approved ? "approved" : "refused"), String.valueOf(id),
                request.deciders().key());
        return approved;
    }

    /** Requests of hers that the current actor may call off. */
    @Transactional(readOnly = true)
    public List<BloodRequest> cancellable(Subject woman) {
        Actor by = actor.require();
        return open(woman).stream().filter(one -> one.endedAt() == null)
                .filter(one -> ASKING.stream().anyMatch(role -> by.is(role, one.hospital()))).toList();
    }

    /** Calls it off: held bags are released, ambulances that have no blood yet are called back, blood on its way arrives and is accounted for. */
    public void cancel(Subject woman, long id, String reason) {
        access.requireSee(woman);
        BloodRequest request = book.lock(id);
        Actor by = actor.requireAt(request.hospital(), ASKING.toArray(Role[]::new));
        if (!request.woman().equals(women.current(woman)) || !request.state().open() || request.endedAt() != null) {
            throw new FieldsRefused(Map.of("request", new Message("blood.not-open")));
        }
        release.callOff(request, by.name(), reason);
    }

    /** Everything open ends with her death or departure. */
    void endAll(Subject woman, String why) {
        open(woman).stream().map(BloodRequest::id).toList().forEach(id -> {
            BloodRequest request = book.lock(id);
            if (request.state().open() && request.endedAt() == null) {
                release.callOff(request, null, why);
            }
        });
    }

    /** Two records of one pregnancy: its requests go on under the one that stays. */
    void move(Subject from, Subject to) {
        records.findBySubject(from.value()).forEach(request -> request.moveTo(to));
    }

    /** Those of hers not yet closed, for one who sees her case. */
    @Transactional(readOnly = true)
    public List<BloodRequest> open(Subject woman) {
        return records.findBySubjectAndStateIn(woman.value(), OPEN);
    }

    static String product(BloodRequest request) {
        return "blood.product." + BloodRequest.word(request.wish().product());
    }
}
