package cn.muan.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

import cn.muan.MuanTest;
import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.base.Refused;
import cn.muan.base.Severity;
import cn.muan.base.Subject;
import cn.muan.demo.DemoClock.Step;
import cn.muan.engine.UnitOfWork;
import cn.muan.obligation.Duty;
import cn.muan.obligation.DutyCalendar;
import cn.muan.obligation.Obligations;
import cn.muan.policy.CaseFacts;

@MuanTest
class DemoClockTest {

    @Autowired
    ApplicationContext context;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    Clock clock;
    @Autowired
    CurrentActor actor;
    @Autowired
    Obligations obligations;
    @Autowired
    UnitOfWork work;

    private ClockHouse house;
    private DemoHouse people;

    private record Fired(Instant at, Instant due) {
    }

    @BeforeEach
    void open() {
        people = DemoHouse.open(context);
        house = ClockHouse.open(context);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void an_hour_is_an_hour_and_then_time_goes_on() throws InterruptedException {
        Instant before = clock.instant();
        move(Step.HOUR);
        Instant after = clock.instant();
        assertThat(after).isCloseTo(before.plus(1, ChronoUnit.HOURS), within(20, ChronoUnit.SECONDS));
        TimeUnit.MILLISECONDS.sleep(1100);
        assertThat(clock.instant()).isAfter(after);
        assertThat(asAdmin(() -> house.clock().standing()).moved()).isTrue();
    }

    @Test
    void on_the_way_of_two_days_every_step_fires_at_its_own_time_and_in_order() {
        redReport();
        move(Step.DAY);
        move(Step.DAY);
        List<Fired> alarms = alarms();
        assertThat(alarms).hasSizeGreaterThanOrEqualTo(3).allSatisfy(alarm -> assertThat(alarm.at()).isEqualTo(alarm.due()));
        assertThat(alarms).extracting(Fired::at).isSorted();
        assertThat(jdbc.queryForList("select happened_at from timeline_entry order by id", Timestamp.class)).isSorted();
        assertThat(asAdmin(() -> house.clock().standing()).outcome().fired()).isPositive();
    }

    @Test
    void a_duty_that_no_task_and_no_timer_serves_alarms_at_its_own_time_too() {
        Subject subject = people.register("yz-h2-doctor", "YZ-H2", "示例甲", "CN-50-YZ", "YZ-C2");
        actor.as(Actor.system("test"), () -> work.run(() -> obligations.open(new Duty("O15", subject, Group.of("attending@YZ-H2"),
                "CN-50-YZ", clock.instant(), CaseFacts.of(Severity.RED, false), null))));
        move(Step.DAY);
        move(Step.HOUR);
        assertThat(alarms()).hasSizeGreaterThanOrEqualTo(2).allSatisfy(alarm -> assertThat(alarm.at()).isEqualTo(alarm.due()));
    }

    @Test
    void the_next_deadline_is_named_and_reached_to_the_second() {
        redReport();
        DutyCalendar.Moment next = asAdmin(() -> house.clock().nextDeadline()).orElseThrow();
        move(Step.NEXT_DEADLINE);
        assertThat(asAdmin(() -> house.clock().standing()).outcome().at()).isCloseTo(next.at(), within(2, ChronoUnit.SECONDS));
        if (next.step() > 0) {
            assertThat(alarms()).extracting(Fired::at).contains(next.at());
        }
        assertThat(asAdmin(() -> house.clock().nextDeadline()).orElseThrow().at()).isAfter(next.at());
    }

    @Test
    void without_an_open_duty_there_is_no_next_deadline() {
        jdbc.update("update obligation set state = 'MET', open_key = null, next_step_at = null");
        assertThatThrownBy(() -> move(Step.NEXT_DEADLINE)).isInstanceOf(Refused.class);
        assertThat(asAdmin(() -> house.clock().standing()).moved()).isFalse();
    }

    @Test
    void only_an_administrator_moves_and_everybody_signed_in_is_told() {
        people.as("yz-h1-doctor", () -> {
            assertThat(house.clock().mayMove()).isFalse();
            assertThat(house.clock().standing().moved()).isFalse();
            assertThatThrownBy(() -> house.clock().move(Step.HOUR)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> house.clock().nextDeadline()).isInstanceOf(AccessDeniedException.class);
        });
        assertThatThrownBy(() -> house.clock().standing()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> house.clock().move(Step.HOUR)).isInstanceOf(AccessDeniedException.class);
        assertThat(clock.instant()).isCloseTo(new java.util.Date().toInstant(), within(2, ChronoUnit.SECONDS));
    }

    @Test
    void a_move_runs_in_the_background_tells_how_far_it_is_and_is_alone() throws InterruptedException {
        redReport();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        List<DemoClock.Standing> told = new CopyOnWriteArrayList<>();
        Runnable end = asAdmin(() -> house.clock().onChange(() -> {
            told.add(asAdmin(() -> house.clock().standing()));
            begun.countDown();
            await(seen);
        }));
        people.as("admin", () -> house.clock().move(Step.DAY));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> people.as("admin", () -> house.clock().move(Step.HOUR))).isInstanceOf(Refused.class)
                .extracting(refused -> ((Refused) refused).reason().key()).isEqualTo("demo.clock.busy");
        assertThat(asAdmin(() -> house.clock().standing()).progress().share()).isZero();
        seen.countDown();
        house.arrive();
        assertThat(told.get(0).progress()).isNotNull();
        assertThat(told).extracting(DemoClock.Standing::now).isSorted();
        end.run();
        int before = told.size();
        move(Step.HOUR);
        assertThat(told).hasSizeLessThanOrEqualTo(before + 1);
    }

    @Test
    void a_restart_takes_time_up_where_it_was_left() {
        move(Step.DAY);
        Instant left = clock.instant();
        house.close();
        assertThat(clock.instant()).isBefore(left.minus(23, ChronoUnit.HOURS));
        house = ClockHouse.open(context);
        assertThat(clock.instant()).isAfterOrEqualTo(left).isCloseTo(left, within(30, ChronoUnit.SECONDS));
        assertThat(asAdmin(() -> house.clock().standing()).moved()).isTrue();
    }

    @Test
    void a_move_that_fails_says_where_it_stopped_and_the_next_one_may_begin() {
        house.close();
        ClockMove broken = mock(ClockMove.class);
        doThrow(new IllegalStateException("a timer failed")).when(broken).run(any(), any(), any());
        house = ClockHouse.open(context, broken);
        move(Step.DAY);
        assertThat(asAdmin(() -> house.clock().standing()).outcome().stuck()).isTrue();
        assertThat(asAdmin(() -> house.clock().standing()).progress()).isNull();
        move(Step.HOUR);
    }

    @Test
    void who_moved_it_is_audited() {
        move(Step.HOUR);
        assertThat(jdbc.queryForList("select actor from audit_entry where action = 'demo-clock-moved'", String.class))
                .containsExactly("admin");
    }

    private void redReport() {
        Subject subject = people.register("yz-h2-doctor", "YZ-H2", "示例乙", "CN-50-YZ", "YZ-C2");
        people.assessAndSign("yz-h2-doctor", subject, "red", List.of("red-nyha-3"));
    }

    private void move(Step step) {
        people.as("admin", () -> house.clock().move(step));
        house.arrive();
    }

    private <T> T asAdmin(Supplier<T> question) {
        return people.as("admin", question);
    }

    /** A step is due at its time, or earlier where nobody acknowledged the one before. */
    private List<Fired> alarms() {
        return jdbc.query("select a.fired_at, s.fires_at, p.fired_at, p.ack_within from alarm a "
                + "join obligation_step s on s.obligation_id = a.obligation_id and s.step_number = a.step_number "
                + "left join obligation_step p on p.obligation_id = a.obligation_id and p.step_number = a.step_number - 1 "
                + "where a.subject like 'P%' order by a.id", (row, number) -> {
                    Instant due = instant(row, 2);
                    Instant climb = row.getObject(4) == null ? due : instant(row, 3).plusSeconds(row.getLong(4));
                    return new Fired(instant(row, 1), climb.isBefore(due) ? climb : due);
                });
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(Duration.ofSeconds(20).toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
