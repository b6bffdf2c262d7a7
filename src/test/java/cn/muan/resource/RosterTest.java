package cn.muan.resource;

import static cn.muan.casework.CaseStage.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.access.Group;
import cn.muan.access.Role;
import cn.muan.base.Refused;
import cn.muan.casework.CaseStage;
import cn.muan.engine.UnitOfWork;
import cn.muan.notification.OnCall;

/** Who is on duty, over midnight and the end of a month, and who may say so. */
@MuanTest
@Import(CaseStage.class)
class RosterTest {

    private static final String OFFICE = "safety-office@YZ-H1";
    private static final Group RESCUE = Group.of("rescue-duty@YZ-H1");

    @Autowired
    private CaseStage stage;
    @Autowired
    private Roster roster;
    @Autowired
    private OnCall onCall;
    @Autowired
    private UnitOfWork work;
    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void the_region() {
        stage.begin("2026-05-11T08:00");
    }

    @Test
    void the_night_shift_of_the_last_of_the_month_is_rung_until_the_morning_of_the_first() {
        add("演示医生甲", "2026-05-31T20:00", "2026-06-01T08:00");
        add("演示医生乙", "2026-06-01T08:00", "2026-06-01T20:00");
        assertThat(rung("2026-05-31T19:59")).isEmpty();
        assertThat(rung("2026-05-31T20:00")).containsExactly("演示医生甲");
        assertThat(rung("2026-05-31T23:59")).containsExactly("演示医生甲");
        assertThat(rung("2026-06-01T00:00")).containsExactly("演示医生甲");
        assertThat(rung("2026-06-01T07:59")).containsExactly("演示医生甲");
        assertThat(rung("2026-06-01T08:00")).containsExactly("演示医生乙");
        assertThat(rung("2026-06-01T20:00")).isEmpty();
    }

    @Test
    void two_on_duty_are_both_rung_and_other_duties_are_not() {
        add("演示医生甲", "2026-05-11T08:00", "2026-05-13T08:00");
        add("演示医生乙", "2026-05-11T20:00", "2026-05-12T08:00");
        stage.as(OFFICE, () -> roster.add("YZ-H1", new ShiftEntry(Role.BLOOD_BANK, "演示输血员甲", null, "13800000001", "lab@example.org",
                at("2026-05-11T08:00"), at("2026-05-12T08:00"))));
        assertThat(rung("2026-05-11T23:00")).containsExactlyInAnyOrder("演示医生甲", "演示医生乙");
        assertThat(rung("2026-05-13T07:59")).as("the longest shift, at its last minute").containsExactly("演示医生甲");
        OnCall.Reach blood = stage.system(() -> onCall.reach(Group.of("blood-bank@YZ-H1"), at("2026-05-11T23:00"))).get(0);
        assertThat(blood.phone()).isEqualTo("13800000001");
        assertThat(blood.email()).isEqualTo("lab@example.org");
        assertThat(stage.<List<OnCall.Reach>>system(() -> onCall.reach(Group.of("rescue-duty@YZ-H2"), at("2026-05-11T23:00")))).isEmpty();
    }

    @Test
    void only_the_house_itself_asks_whom_to_ring() {
        assertThatThrownBy(() -> stage.ask(OFFICE, () -> onCall.reach(RESCUE, at("2026-05-11T23:00")))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_week_shows_what_nobody_holds() {
        for (int day = 11; day < 17; day++) {
            add("演示医生甲", "2026-05-%02dT00:00".formatted(day), "2026-05-%02dT00:00".formatted(day + 1));
        }
        RosterWeek week = stage.ask("ems-dispatcher@CQ-EMS", () -> roster.week("YZ-H1", LocalDate.parse("2026-05-14")));
        assertThat(week.monday()).isEqualTo("2026-05-11");
        assertThat(week.shifts()).hasSize(6).allMatch(shift -> shift.maskedPhone().equals("138****0000"));
        assertThat(week.gaps()).containsExactly(
                new RosterWeek.Gap(Role.RESCUE_DUTY, at("2026-05-17T00:00"), at("2026-05-18T00:00")),
                new RosterWeek.Gap(Role.BLOOD_BANK, at("2026-05-11T00:00"), at("2026-05-18T00:00")));
        assertThat(week.writable()).isEmpty();
    }

    @Test
    void the_week_before_is_copied_once_for_the_roles_of_ones_own() {
        add("演示医生甲", "2026-05-11T20:00", "2026-05-12T08:00");
        add("演示医生乙", "2026-05-17T20:00", "2026-05-18T08:00");
        stage.as("blood-bank@YZ-H1", () -> roster.add("YZ-H1", new ShiftEntry(Role.BLOOD_BANK, "演示输血员甲", null, "13800000001", "",
                at("2026-05-11T08:00"), at("2026-05-12T08:00"))));
        LocalDate next = LocalDate.parse("2026-05-20");
        assertThat(stage.<Integer>ask("blood-bank@YZ-H1", () -> roster.copyWeekBefore("YZ-H1", next))).isOne();
        assertThat(stage.<Integer>ask(OFFICE, () -> roster.copyWeekBefore("YZ-H1", next))).isEqualTo(2);
        assertThat(stage.<Integer>ask(OFFICE, () -> roster.copyWeekBefore("YZ-H1", next))).isZero();
        assertThat(rung("2026-05-24T22:00")).containsExactly("演示医生乙");
        assertThat(rung("2026-05-25T07:00")).containsExactly("演示医生乙");
        assertThatThrownBy(() -> stage.ask("case-manager@YZ-MCH", () -> roster.copyWeekBefore("YZ-H1", next))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_same_shift_stands_once_and_two_who_put_it_at_once_hear_of_it() throws Exception {
        var ready = new CountDownLatch(1);
        stage.member(OFFICE);
        try (var two = closing()) {
            List<Future<Boolean>> both = List.of(two.pool.submit(() -> put(ready)), two.pool.submit(() -> put(ready)));
            ready.countDown();
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(jdbc.queryForObject("select count(*) from duty_shift", Integer.class)).isOne();
    }

    private boolean put(CountDownLatch ready) throws InterruptedException {
        ready.await();
        try {
            stage.as(OFFICE, () -> work.run(() -> roster.add("YZ-H1", shift("演示医生甲", "2026-05-11T20:00", "2026-05-12T08:00"))));
            return true;
        } catch (Refused refused) {
            assertThat(refused.reason().key()).isEqualTo("resource.shift.there");
            return false;
        }
    }

    private record Closing(java.util.concurrent.ExecutorService pool) implements AutoCloseable {
        @Override
        public void close() {
            pool.shutdownNow();
        }
    }

    private static Closing closing() {
        return new Closing(Executors.newFixedThreadPool(2));
    }

    @Test
    void a_colleague_who_was_faster_is_not_overwritten_and_a_masked_phone_stays() {
        add("演示医生甲", "2026-05-11T20:00", "2026-05-12T08:00");
        ShiftSheet seen = week().shifts().get(0);
        stage.as(OFFICE, () -> roster.change(seen.id(), seen.version(),
                new ShiftEntry(Role.RESCUE_DUTY, "演示医生乙", null, seen.maskedPhone(), "", seen.from(), seen.to())));
        assertThatThrownBy(() -> stage.as("department-head@YZ-H1", () -> roster.change(seen.id(), seen.version(),
                new ShiftEntry(Role.RESCUE_DUTY, "演示医生丙", null, "13900000000", "", seen.from(), seen.to()))))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason().key()).isEqualTo("resource.changed-meanwhile"));
        assertThat(rung("2026-05-11T22:00")).containsExactly("演示医生乙");
        assertThat(jdbc.queryForObject("select phone from duty_shift", String.class)).isEqualTo("13800000000");

        ShiftSheet now = week().shifts().get(0);
        assertThatThrownBy(() -> stage.as(OFFICE, () -> roster.remove(now.id(), seen.version()))).isInstanceOf(Refused.class);
        stage.as(OFFICE, () -> roster.remove(now.id(), now.version()));
        stage.as(OFFICE, () -> roster.remove(now.id(), now.version()));
        assertThat(week().shifts()).isEmpty();
    }

    @Test
    void a_phone_is_seen_for_a_reason_that_is_recorded() {
        add("演示医生甲", "2026-05-11T20:00", "2026-05-12T08:00");
        long id = week().shifts().get(0).id();
        assertThatThrownBy(() -> stage.ask("attending@YZ-H2", () -> roster.reveal(id, "看"))).isInstanceOf(cn.muan.base.FieldsRefused.class);
        assertThat(stage.<String>ask("attending@YZ-H2", () -> roster.reveal(id, "转诊前电话联系"))).isEqualTo("13800000000");
        assertThat(jdbc.queryForList("select detail from audit_entry where action = 'duty-phone-revealed'", String.class))
                .containsExactly("rescue-duty@YZ-H1: 转诊前电话联系");
        assertThatThrownBy(() -> stage.ask("administrator@MUAN", () -> roster.reveal(id, "转诊前电话联系"))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobody_writes_the_roster_of_another_house() {
        assertThatThrownBy(() -> stage.as("safety-office@YZ-H2",
                () -> roster.add("YZ-H1", shift("演示医生甲", "2026-05-11T20:00", "2026-05-12T08:00")))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> stage.as("blood-bank@YZ-H1",
                () -> roster.add("YZ-H1", shift("演示医生甲", "2026-05-11T20:00", "2026-05-12T08:00")))).isInstanceOf(AccessDeniedException.class);
    }

    private RosterWeek week() {
        return stage.ask(OFFICE, () -> roster.week("YZ-H1", LocalDate.parse("2026-05-11")));
    }

    private void add(String name, String from, String to) {
        stage.as(OFFICE, () -> roster.add("YZ-H1", shift(name, from, to)));
    }

    private static ShiftEntry shift(String name, String from, String to) {
        return new ShiftEntry(Role.RESCUE_DUTY, name, null, "13800000000", "", at(from), at(to));
    }

    private List<String> rung(String when) {
        return stage.<List<OnCall.Reach>>system(() -> onCall.reach(RESCUE, at(when))).stream().map(OnCall.Reach::name).toList();
    }
}
