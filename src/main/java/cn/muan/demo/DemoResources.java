package cn.muan.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Role;
import cn.muan.base.ChinaTime;
import cn.muan.directory.Directory;
import cn.muan.directory.Organisation;
import cn.muan.engine.SteppedClock;
import cn.muan.engine.UnitOfWork;
import cn.muan.resource.BedBoard;
import cn.muan.resource.BedCount;
import cn.muan.resource.LiaisonEntry;
import cn.muan.resource.LiaisonRegister;
import cn.muan.resource.Roster;
import cn.muan.resource.ShiftEntry;

/** Free beds of {@code demo/beds.csv}, one of them stale, rosters of this week and the next with a gap, and liaisons, one of them not filed. */
@Component
@Profile("demo")
class DemoResources {

    private static final String PHONE = "13800000000";
    private static final int DAYS = 14;
    private static final Duration MORNING = Duration.ofHours(8);
    private static final Map<Role, String> NAMES = Map.of(Role.RESCUE_DUTY, "演示急救值班", Role.BLOOD_BANK, "演示输血员",
            Role.EMS_DISPATCHER, "演示调度员", Role.BLOOD_DISPATCHER, "演示供血员");
    /** A house whose blood bank has no roster, so that the gap is seen. */
    private static final String WITHOUT_BLOOD_BANK = "YL-H2";

    private final BedBoard beds;
    private final Roster roster;
    private final LiaisonRegister liaisons;
    private final Directory directory;
    private final DemoActs acts;
    private final UnitOfWork work;
    private final SteppedClock stepped;
    private final CurrentActor actor;
    private final Clock clock;

    DemoResources(BedBoard beds, Roster roster, LiaisonRegister liaisons, Directory directory, DemoActs acts, UnitOfWork work, SteppedClock stepped,
            CurrentActor actor, Clock clock) {
        this.beds = beds;
        this.roster = roster;
        this.liaisons = liaisons;
        this.directory = directory;
        this.acts = acts;
        this.work = work;
        this.stepped = stepped;
        this.actor = actor;
        this.clock = clock;
    }

    /** Enters everything under a stepped clock, from the oldest count on, and brings the clock back to the present. */
    void load() {
        Instant now = clock.instant();
        List<List<String>> counts = DemoTable.rows("beds.csv");
        try {
            stepped.startAt(now.minus(hours(counts.get(0))));
            actor.as(Actor.system("demo"), () -> {
                counts.forEach(row -> {
                    stepped.moveTo(now.minus(hours(row)));
                    count(row);
                });
                return null;
            });
            stepped.moveTo(now);
        } finally {
            stepped.reset();
        }
        actor.as(Actor.system("demo"), () -> {
            work.run(this::rosters);
            nameLiaisons();
            return null;
        });
    }

    private static Duration hours(List<String> row) {
        return Duration.ofHours(Long.parseLong(row.get(4)));
    }

    private void count(List<String> row) {
        var counted = new BedCount(Integer.valueOf(row.get(1)), Integer.valueOf(row.get(2)), Integer.valueOf(row.get(3)));
        acts.as(Role.RESCUE_DUTY, row.get(0), () -> {
            work.run(() -> beds.report(row.get(0), counted, 0));
            return null;
        });
    }

    private void rosters() {
        LocalDate monday = ChinaTime.dateOf(clock.instant()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (Organisation at : directory.all()) {
            switch (at.kind()) {
                case HOSPITAL -> {
                    roster(at, Role.RESCUE_DUTY, monday);
                    if (!at.code().equals(WITHOUT_BLOOD_BANK)) {
                        roster(at, Role.BLOOD_BANK, monday);
                    }
                }
                case EMS -> roster(at, Role.EMS_DISPATCHER, monday);
                case BLOOD_STATION -> roster(at, Role.BLOOD_DISPATCHER, monday);
                default -> { }
            }
        }
    }

    /** From eight to eight, two in turn, from the Sunday before so that the first night is held too. */
    private void roster(Organisation at, Role role, LocalDate monday) {
        for (int day = -1; day < DAYS; day++) {
            Instant from = ChinaTime.startOf(monday.plusDays(day)).plus(MORNING);
            roster.add(at.code(), new ShiftEntry(role, NAMES.get(role) + (day % 2 == 0 ? "一" : "二"), null, PHONE, "", from, from.plus(1, ChronoUnit.DAYS)));
        }
    }

    private void nameLiaisons() {
        for (String institution : List.of("YZ-H1", "YL-H1", "GX-H1", "YZ-H2")) {
            LocalDate today = ChinaTime.dateOf(clock.instant());
            acts.as(Role.SAFETY_OFFICE, institution, () -> work.run(() -> liaisons.name(institution,
                    new LiaisonEntry("演示联络人甲", "产科质量管理办公室", PHONE, today, null))));
        }
        for (String filed : List.of("YZ-H1", "YL-H1", "GX-H1")) {
            acts.complete(LiaisonRegister.subjectOf(filed), "Task_FileLiaison", answers -> with(answers, "checked"));
        }
        acts.complete(LiaisonRegister.subjectOf("YZ-H1"), "Task_NoteLiaison", answers -> with(answers, "noted"));
    }

    private static Map<String, Object> with(Map<String, Object> answers, String box) {
        answers.put(box, true);
        return answers;
    }
}
