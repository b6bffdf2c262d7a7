package cn.muan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import cn.muan.MuanTest;
import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Title;
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
    NoticeBoard board;
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

    private final List<Notice> sent = new ArrayList<>();
    private boolean broken;
    private OutboxDelivery delivery;

    @BeforeEach
    void a_channel_that_can_break() {
        stepped.startAt(NOW);
        Channel channel = notice -> {
            if (broken) {
                throw new IllegalStateException("line down");
            }
            sent.add(notice);
        };
        delivery = new OutboxDelivery(messages, List.of(channel), actor, manager, clock);
    }

    @Test
    void a_notice_is_written_once_and_delivered_once() {
        put("alarm:1");
        put("alarm:1");
        assertThat(delivery.deliver()).isOne();
        assertThat(delivery.deliver()).isZero();
        assertThat(sent).singleElement().satisfies(notice -> {
            assertThat(notice.group()).isEqualTo("safety-office@YZ-H1");
            assertThat(notice.args()).containsExactly("O15", "2");
        });
    }

    @Test
    void a_rolled_back_act_sends_nothing() {
        new TransactionTemplate(manager).executeWithoutResult(status -> {
            actor.as(Actor.system("test"), () -> outbox.put("alarm:2", "safety-office@YZ-H1", CASE, "obligation.notice.breached"));
            status.setRollbackOnly();
        });
        assertThat(delivery.deliver()).isZero();
        assertThatThrownBy(() -> outbox.put("alarm:3", "safety-office@YZ-H1", CASE, "obligation.notice.breached"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_failed_delivery_is_tried_again_after_a_growing_pause() {
        put("alarm:4");
        broken = true;
        assertThat(delivery.deliver()).isZero();
        stepped.startAt(NOW.plus(Duration.ofSeconds(30)));
        assertThat(delivery.deliver()).isZero();
        broken = false;
        stepped.startAt(NOW.plus(Duration.ofSeconds(89)));
        assertThat(delivery.deliver()).isZero();
        stepped.startAt(NOW.plus(Duration.ofSeconds(90)));
        assertThat(delivery.deliver()).isOne();
        assertThat(jdbc.queryForObject("select tries from outbox_message", Integer.class)).isEqualTo(3);
    }

    @Test
    void one_node_wins_a_message() {
        put("alarm:5");
        OutboxMessage seen = messages.findAll().get(0);
        Instant retry = NOW.plusSeconds(30);
        var transaction = new TransactionTemplate(manager);
        assertThat(transaction.<Integer>execute(status -> messages.claim(seen.id(), seen.nextTryAt(), retry))).isOne();
        assertThat(transaction.<Integer>execute(status -> messages.claim(seen.id(), seen.nextTryAt(), retry))).isZero();
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
                () -> outbox.put(key, "safety-office@YZ-H1", CASE, "obligation.notice.breached", "O15", 2)));
    }

    private static Actor person(long id, String group) {
        return new Actor(id, "p" + id, "某人", Title.NONE, Set.of(Group.of(group)), false);
    }
}
