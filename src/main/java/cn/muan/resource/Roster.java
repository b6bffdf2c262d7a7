package cn.muan.resource;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.muan.access.AuditTrail;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.People;
import cn.muan.access.Role;
import cn.muan.base.ChinaTime;
import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;

/** Who stands which duty when: written by the institution's own people, read by all who work on cases, phones only for a reason. */
@Service
@Transactional
public class Roster {

    private static final int MOST = 2000;
    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 200;
    private static final Duration WEEK = Duration.ofDays(7);

    private final DutyShifts shifts;
    private final Directory directory;
    private final People people;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Roster(DutyShifts shifts, Directory directory, People people, CurrentActor actor, AuditTrail audit, JdbcClient jdbc, Clock clock) {
        this.shifts = shifts;
        this.directory = directory;
        this.people = people;
        this.actor = actor;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The week that the day lies in, Monday to Sunday of China time. */
    @Transactional(readOnly = true)
    public RosterWeek week(String institution, LocalDate day) {
        Readers.require(actor.require());
        Organisation at = directory.organisation(institution);
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Coverage.Span week = spanOf(monday);
        List<DutyShift> found = touching(Set.of(institution), week);
        List<RosterWeek.Gap> gaps = DutyRules.roundTheClock(at).stream().flatMap(role -> Coverage.gaps(spans(found, role), week).stream()
                .map(gap -> new RosterWeek.Gap(role, gap.from(), gap.to()))).toList();
        return new RosterWeek(institution, monday, found.stream().map(DutyShift::sheet).toList(), gaps, DutyRules.rostered(at),
                DutyRules.writable(actor.require(), at));
    }

    private static Coverage.Span spanOf(LocalDate monday) {
        return new Coverage.Span(ChinaTime.startOf(monday), ChinaTime.startOf(monday.plusWeeks(1)));
    }

    private List<DutyShift> touching(Collection<String> institutions, Coverage.Span span) {
        return institutions.isEmpty() ? List.of() : shifts.touching(institutions, span.from().minus(ShiftEntry.LONGEST), span.from(), span.to(),
                Limit.of(MOST));
    }

    private static List<Coverage.Span> spans(List<DutyShift> found, Role role) {
        return found.stream().filter(shift -> shift.role() == role).map(shift -> new Coverage.Span(shift.from(), shift.to())).toList();
    }

    /** Who is on duty at the instant at each of the institutions, by institution, in one query. */
    @Transactional(readOnly = true)
    public Map<String, List<ShiftSheet>> onDuty(Collection<String> institutions, Instant at) {
        Readers.require(actor.require());
        return on(institutions, at).stream().map(DutyShift::sheet).collect(Collectors.groupingBy(ShiftSheet::institution));
    }

    /** Who stands the group's duty at the instant, for the delivery of an alarm. */
    List<DutyShift> on(Group group, Instant at) {
        return on(Set.of(group.organisation()), at).stream().filter(shift -> shift.role() == group.role()).toList();
    }

    /** A shift holds its first instant and not its last: at the hour of hand-over the one who comes is rung. */
    private List<DutyShift> on(Collection<String> institutions, Instant at) {
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        return touching(institutions, new Coverage.Span(second, second.plusSeconds(1)));
    }

    /** Whether the institution keeps a roster that the current person may write in part. */
    @Transactional(readOnly = true)
    public boolean mayWrite(Organisation at) {
        return !DutyRules.writable(actor.require(), at).isEmpty();
    }

    /** Those with an account who hold the role there, by id, for the choice of a name. */
    @Transactional(readOnly = true)
    public Map<Long, String> holders(String institution, Role role) {
        requireWritable(institution, role);
        return people.membersOf(new Group(role, institution)).stream()
                .collect(Collectors.toMap(cn.muan.access.Actor::personId, cn.muan.access.Actor::name));
    }

    /** Puts a shift on the roster.
     * @throws Refused {@code resource.shift.there} where the very same one stands there already */
    public void add(String institution, ShiftEntry entered) {
        ShiftEntry entry = entered.checked();
        requireWritable(institution, entry.role());
        if (insert(institution, entry) == 0) {
            throw new Refused("resource.shift.there");
        }
        audit.record("shift-added", null, place(institution, entry.role()));
    }

    /** By plain SQL: whoever puts the same shift a second time, at the same moment too, changes nothing. */
    private int insert(String institution, ShiftEntry entry) {
        return jdbc.sql("insert ignore into duty_shift (institution, duty_role, name, person_id, phone, email, starts_at, ends_at, version) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?, 0)")
                .params(institution, entry.role().code(), entry.name(), entry.personId(), entry.phone(), entry.email(), utc(entry.from()),
                        utc(entry.to())).update();
    }

    /** Changes a shift.
     * @param seen version the person had before the eyes
     * @throws Refused {@code resource.changed-meanwhile} where a colleague was faster, {@code resource.shift.there} where it would stand twice */
    public void change(long id, int seen, ShiftEntry entered) {
        DutyShift shift = seen(id, seen);
        ShiftEntry entry = keptPhone(entered, shift).checked();
        requireWritable(shift.institution(), shift.role());
        requireWritable(shift.institution(), entry.role());
        shift.become(entry);
        try {
            shifts.saveAndFlush(shift);
        } catch (DataIntegrityViolationException same) {
            throw new Refused("resource.shift.there");
        }
        audit.record("shift-changed", null, place(shift.institution(), entry.role()));
    }

    /** The dialog shows a phone masked and no address: left as they are, they stay. */
    private static ShiftEntry keptPhone(ShiftEntry entered, DutyShift shift) {
        String phone = blank(entered.phone()) || entered.phone().equals(Phones.masked(shift.phone())) ? shift.phone() : entered.phone();
        String email = blank(entered.email()) ? shift.email() : entered.email();
        return new ShiftEntry(entered.role(), entered.name(), entered.personId(), phone, email, entered.from(), entered.to());
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /** Takes a shift off the roster; one that is off already needs nothing. */
    public void remove(long id, int seen) {
        if (shifts.existsById(id)) {
            DutyShift shift = seen(id, seen);
            requireWritable(shift.institution(), shift.role());
            shifts.delete(shift);
            audit.record("shift-removed", null, place(shift.institution(), shift.role()));
        }
    }

    /** Copies the week before into the week of the day, for the roles the person may write; twice changes nothing. Returns how many shifts came. */
    public int copyWeekBefore(String institution, LocalDate day) {
        Organisation at = directory.organisation(institution);
        Set<Role> roles = DutyRules.writable(actor.require(), at);
        if (roles.isEmpty()) {
            throw new AccessDeniedException("no roster of the person's own");
        }
        Coverage.Span before = spanOf(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(1));
        int copied = touching(Set.of(institution), before).stream()
                .filter(shift -> roles.contains(shift.role()) && !shift.from().isBefore(before.from()))
                .mapToInt(shift -> insert(institution, new ShiftEntry(shift.role(), shift.name(), shift.personId(), shift.phone(), shift.email(),
                        shift.from().plus(WEEK), shift.to().plus(WEEK)))).sum();
        audit.record("roster-copied", null, institution + ": " + copied);
        return copied;
    }

    /** The phone of a shift, for a reason that is recorded. */
    public String reveal(long id, String reason) {
        Readers.require(actor.require());
        DutyShift shift = shifts.findById(id).orElseThrow(() -> new Refused("resource.gone"));
        requireReason(reason);
        audit.record("duty-phone-revealed", null, place(shift.institution(), shift.role()) + ": " + reason.strip());
        return shift.phone();
    }

    static void requireReason(String reason) {
        if (reason == null || reason.strip().length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new FieldsRefused(Map.of("reason", new Message("base.reveal-reason-short", SHORTEST_REASON)));
        }
    }

    private DutyShift seen(long id, int seen) {
        DutyShift shift = shifts.findById(id).orElseThrow(() -> new Refused("resource.gone"));
        if (shift.version() != seen) {
            throw new Refused("resource.changed-meanwhile");
        }
        return shift;
    }

    private void requireWritable(String institution, Role role) {
        if (!DutyRules.writable(actor.require(), directory.organisation(institution)).contains(role)) {
            throw new AccessDeniedException("not a roster of the person's own");
        }
    }

    private static String place(String institution, Role role) {
        return new Group(role, institution).key();
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
    }

    /** The roles that must be manned at any hour and are not at this one. */
    @Transactional(readOnly = true)
    public List<Role> unmanned(Organisation at, List<ShiftSheet> onDuty) {
        Set<Role> there = onDuty.stream().map(ShiftSheet::role).collect(Collectors.toSet());
        return DutyRules.roundTheClock(at).stream().filter(role -> !there.contains(role)).toList();
    }

    /** Today, by China's calendar. */
    public LocalDate today() {
        return ChinaTime.dateOf(clock.instant());
    }
}
