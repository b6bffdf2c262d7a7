package cn.muan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import cn.muan.MuanTest;
import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Title;
import cn.muan.base.Refused;
import cn.muan.base.Subject;
import cn.muan.engine.SteppedClock;

@MuanTest
class OutboxTest {

    private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");
    private static final Subject CASE = Subject.pregnancy(1);

    @Autowired
    Outbox outbox;
    @Autowired
    OutboxMessages messages;
    @Autowired
    OutboxDispatches dispatches;
    @Autowired
    NoticeBoard board;
    @Autowired
    UndeliveredNotices undelivered;
    @Autowired
    CurrentActor actor;
    @Autowired
    PlatformTransactionManager manager;
    @Autowired
    SteppedClock stepped;
    @Autowired
    Clock clock;
    @Autowired
    JdbcTemplate jdbc;

    private final Line good = new Line("good");
    private final Line other = new Line("other");
    private final Channels channels = new Channels(List.of(good, other));
    private OutboxDelivery delivery;

    @BeforeEach
    void two_channels_that_can_break() {
        stepped.startAt(NOW);
        delivery = node();
    }

    @Test
    void a_notice_is_written_once_and_delivered_once_by_each_channel() {
        put("alarm:1");
        put("alarm:1");
        assertThat(delivery.deliver()).isEqualTo(2);
        assertThat(delivery.deliver()).isZero();
        assertThat(other.keys()).containsExactly("alarm:1");
        assertThat(good.sent).singleElement().satisfies(notice -> {
            assertThat(notice.group()).isEqualTo("safety-office@YZ-H1");
            assertThat(notice.args()).containsExactly("O15", "2");
        });
    }

    @Test
    void what_the_house_writes_goes_to_the_screens_and_nowhere_else_unless_set() {
        new TransactionTemplate(manager).executeWithoutResult(status -> actor.as(Actor.system("test"),
                () -> outbox.put("alarm:8", "safety-office@YZ-H1", CASE, "obligation.notice.breached")));
        assertThat(jdbc.queryForList("select channel from outbox_dispatch", String.class)).containsExactly("in-app");
    }

    @Test
    void a_rolled_back_act_sends_nothing() {
        new TransactionTemplate(manager).executeWithoutResult(status -> {
            actor.as(Actor.system("test"), () -> writer().put("alarm:2", "safety-office@YZ-H1", CASE, "obligation.notice.breached"));
            status.setRollbackOnly();
        });
        assertThat(delivery.deliver()).isZero();
        assertThatThrownBy(() -> outbox.put("alarm:3", "safety-office@YZ-H1", CASE, "obligation.notice.breached"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_failed_channel_is_tried_again_after_a_growing_pause_and_the_other_is_not_repeated() {
        put("alarm:4");
        good.broken = true;
        assertThat(delivery.deliver()).isOne();
        stepped.startAt(NOW.plus(Duration.ofSeconds(30)));
        assertThat(delivery.deliver()).isZero();
        good.broken = false;
        stepped.startAt(NOW.plus(Duration.ofSeconds(89)));
        assertThat(delivery.deliver()).isZero();
        stepped.startAt(NOW.plus(Duration.ofSeconds(90)));
        assertThat(delivery.deliver()).isOne();
        assertThat(good.keys()).containsExactly("alarm:4");
        assertThat(other.keys()).containsExactly("alarm:4");
        assertThat(jdbc.queryForList("select tries from outbox_dispatch order by channel", Integer.class)).containsExactly(3, 1);
    }

    @Test
    void what_fails_for_three_days_is_given_up_shown_to_the_administrator_and_sent_again_once() {
        put("alarm:7");
        good.broken = true;
        Instant now = NOW;
        while (now.isBefore(NOW.plus(Duration.ofDays(3)))) {
            stepped.startAt(now);
            delivery.deliver();
            now = now.plus(Duration.ofHours(2));
        }
        Actor administrator = person(1, "administrator@CQ-HC");
        assertThat(actor.as(administrator, () -> undelivered.givenUp())).isEmpty();
        assertThat(actor.as(administrator, () -> undelivered.waiting())).singleElement()
                .satisfies(waiting -> assertThat(waiting.channel() + waiting.count()).isEqualTo("good1"));
        stepped.startAt(now);
        delivery.deliver();
        assertThat(actor.as(administrator, () -> undelivered.waiting())).isEmpty();
        var row = actor.as(administrator, () -> undelivered.givenUp()).get(0);
        assertThat(row.channel()).isEqualTo("good");
        assertThat(row.failure()).isEqualTo("IllegalStateException");
        good.broken = false;
        stepped.startAt(now.plus(Duration.ofDays(1)));
        assertThat(delivery.deliver()).isZero();
        actor.as(administrator, () -> undelivered.sendAgain(row.id()));
        assertThatThrownBy(() -> actor.as(administrator, () -> undelivered.sendAgain(row.id()))).isInstanceOf(Refused.class);
        assertThat(delivery.deliver()).isOne();
        assertThat(good.keys()).containsExactly("alarm:7");
        assertThat(actor.as(administrator, () -> undelivered.givenUp())).isEmpty();
        assertThatThrownBy(() -> actor.as(person(8, "safety-office@YZ-H1"), () -> undelivered.givenUp()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_clock_that_leaps_ends_nothing_that_was_hardly_tried() {
        put("alarm:9");
        good.broken = true;
        stepped.startAt(NOW.plus(Duration.ofDays(30)));
        delivery.deliver();
        assertThat(jdbc.queryForObject("select count(*) from outbox_dispatch where given_up_at is not null", Integer.class)).isZero();
    }

    @Test
    void one_node_wins_a_try() {
        put("alarm:5");
        OutboxDispatch seen = dispatches.findAll().get(0);
        Instant retry = NOW.plusSeconds(30);
        var transaction = new TransactionTemplate(manager);
        assertThat(transaction.<Integer>execute(status -> dispatches.claim(seen.id(), seen.nextTryAt(), retry))).isOne();
        assertThat(transaction.<Integer>execute(status -> dispatches.claim(seen.id(), seen.nextTryAt(), retry))).isZero();
    }

    @Test
    void two_nodes_at_once_deliver_each_notice_once_by_each_channel() throws Exception {
        List<String> keys = IntStream.range(0, 30).mapToObj(number -> "alarm:many:" + number).toList();
        keys.forEach(this::put);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            var both = List.of(nodes.submit(() -> node().deliver()), nodes.submit(() -> node().deliver()));
            int delivered = 0;
            for (var each : both) {
                delivered += each.get(60, TimeUnit.SECONDS);
            }
            assertThat(delivered).isEqualTo(60);
        } finally {
            nodes.shutdownNow();
        }
        assertThat(good.keys()).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(other.keys()).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void a_channel_that_hangs_holds_up_no_other() throws Exception {
        put("alarm:10");
        put("alarm:11");
        var release = new CountDownLatch(1);
        var hanging = new CountDownLatch(1);
        good.before = () -> {
            hanging.countDown();
            release.await();
        };
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(2);
        scheduler.initialize();
        var tasks = new ScheduledTaskRegistrar();
        tasks.setTaskScheduler(scheduler);
        try {
            new OutboxRounds(delivery, channels, Duration.ofMillis(50)).configureTasks(tasks);
            tasks.afterPropertiesSet();
            assertThat(hanging.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(other.arrived.tryAcquire(2, 20, TimeUnit.SECONDS)).isTrue();
            assertThat(other.keys()).containsExactly("alarm:10", "alarm:11");
            assertThat(good.keys()).isEmpty();
        } finally {
            release.countDown();
            tasks.destroy();
            scheduler.setWaitForTasksToCompleteOnShutdown(true);
            scheduler.setAwaitTerminationSeconds(20);
            scheduler.shutdown();
        }
    }

    @Test
    void the_bell_counts_what_my_groups_have_not_read() {
        Notice notice = new Notice("alarm:6", "safety-office@YZ-H1", CASE, "obligation.notice.breached", List.of("O15"), NOW);
        actor.as(Actor.system("outbox"), () -> board.deliver(notice));
        actor.as(Actor.system("outbox"), () -> board.deliver(notice));
        assertThat(actor.as(person(7, "safety-office@YZ-H2"), () -> board.unread())).isZero();
        assertThat(actor.as(person(8, "safety-office@YZ-H1"), () -> board.unread())).isOne();
        assertThat(actor.as(person(8, "safety-office@YZ-H1"), () -> board.open(20))).hasSize(1);
        assertThat(actor.as(person(8, "safety-office@YZ-H1"), () -> board.unread())).isZero();
        assertThat(actor.as(person(9, "safety-office@YZ-H1"), () -> board.unread())).isOne();
        assertThatThrownBy(() -> board.unread()).isInstanceOf(AccessDeniedException.class);
    }

    private void put(String key) {
        new TransactionTemplate(manager).executeWithoutResult(status -> actor.as(Actor.system("test"),
                () -> writer().put(key, "safety-office@YZ-H1", CASE, "obligation.notice.breached", "O15", 2)));
    }

    private Outbox writer() {
        return new TransactionalOutbox(messages, dispatches, channels, actor, clock);
    }

    private OutboxDelivery node() {
        return new OutboxDelivery(dispatches, channels, actor, manager, clock, Duration.ofDays(3));
    }

    private static Actor person(long id, String group) {
        return new Actor(id, "p" + id, "某人", Title.NONE, Set.of(Group.of(group)), false);
    }

    private interface Pause {

        void take() throws InterruptedException;
    }

    private static final class Line implements Channel {

        private final String name;
        private final List<Notice> sent = new CopyOnWriteArrayList<>();
        private final Semaphore arrived = new Semaphore(0);
        private volatile boolean broken;
        private volatile Pause before = () -> { };

        private Line(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void deliver(Notice notice) {
            try {
                before.take();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            if (broken) {
                throw new IllegalStateException("line down");
            }
            sent.add(notice);
            arrived.release();
        }

        private List<String> keys() {
            return sent.stream().map(Notice::key).toList();
        }
    }
}
