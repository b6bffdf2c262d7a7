package cn.muan.notification.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import cn.muan.MuanTest;
import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Title;
import cn.muan.base.Subject;
import cn.muan.notification.UndeliveredNotices;

@MuanTest
class UndeliveredViewTest {

    private static final Actor ADMINISTRATOR = new Actor(1, "boss", "某人", Title.NONE, Set.of(Group.of("administrator@MUAN")), false);

    @Autowired
    ApplicationContext context;
    @Autowired
    UndeliveredNotices undelivered;
    @Autowired
    CurrentActor actor;
    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void the_administrator_sees_what_was_given_up_and_what_waits_and_sends_it_again() {
        message(1, "webhook", 9, null, "2026-05-04 08:00:00", "HTTP 503");
        message(2, "smtp", 2, "2026-05-04 09:00:00", null, "MailSendException");
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        actor.as(ADMINISTRATOR, () -> {
            UI.getCurrent().add(new UndeliveredView(undelivered));
            assertThat(_get(Paragraph.class).getText()).isEqualTo("邮件：1 条发送失败、正在重试，最早一条产生于 2026-05-01 16:00");
            Grid<?> grid = _get(Grid.class);
            assertThat(grid.getGenericDataView().getItems().count()).isOne();
            _click((Button) _getCellComponent(grid, 0, "again"));
            assertThat(grid.getGenericDataView().getItems().count()).isZero();
        });
        assertThat(jdbc.queryForObject("select count(*) from outbox_dispatch where next_try_at is not null", Integer.class)).isEqualTo(2);
        assertThat(jdbc.queryForObject("select count(*) from audit_entry where action = 'notice-sent-again'", Integer.class)).isOne();
    }

    private void message(long id, String channel, int tries, String next, String givenUp, String failure) {
        jdbc.update("insert into outbox_message (id, idempotency_key, recipient_group, subject, text_key, args, created_at) "
                + "values (?, ?, 'safety-office@YZ-H1', ?, 'obligation.notice.breached', '', '2026-05-01 08:00:00')", id, "alarm:" + id,
                Subject.pregnancy(1).value());
        jdbc.update("insert into outbox_dispatch (message_id, channel, tries, next_try_at, given_up_at, failure) values (?, ?, ?, ?, ?, ?)",
                id, channel, tries, next, givenUp, failure);
    }
}
