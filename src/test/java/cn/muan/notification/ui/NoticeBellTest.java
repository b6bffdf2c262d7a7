package cn.muan.notification.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import cn.muan.MuanTest;
import cn.muan.access.Actor;
import cn.muan.access.CurrentActor;
import cn.muan.access.Group;
import cn.muan.access.Title;
import cn.muan.base.Subject;
import cn.muan.notification.Notice;
import cn.muan.notification.NoticeBoard;
import cn.muan.worklist.WorklistChanges;

@MuanTest
class NoticeBellTest {

    private static final Actor OFFICER = new Actor(7, "officer", "周主任", Title.NONE, Set.of(Group.of("safety-office@YZ-H1")), false);

    @Autowired
    ApplicationContext context;
    @Autowired
    NoticeBoard board;
    @Autowired
    WorklistChanges feed;
    @Autowired
    CurrentActor actor;
    @Autowired
    Clock clock;

    @BeforeEach
    void open() {
        feed.poll();
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void the_bell_counts_what_arrives_while_the_screen_stands_still() {
        actor.as(OFFICER, () -> {
            UI.getCurrent().add(new NoticeBell(board).render());
            deliver("alarm:1", "safety-office@YZ-H1");
            assertThat(_get(Button.class).getText()).isEqualTo("1");
            deliver("alarm:1", "safety-office@YZ-H1");
            deliver("alarm:2", "safety-office@YZ-H2");
            assertThat(_get(Button.class).getText()).isEqualTo("1");
            deliver("alarm:3", "safety-office@YZ-H1");
            assertThat(_get(Button.class).getText()).isEqualTo("2");
        });
    }

    private void deliver(String key, String group) {
        actor.as(Actor.system("outbox"), () -> board.deliver(
                new Notice(key, group, Subject.pregnancy(1), "obligation.notice.breached", List.of("O15"), clock.instant())));
        feed.poll();
        MockVaadin.clientRoundtrip();
    }
}
