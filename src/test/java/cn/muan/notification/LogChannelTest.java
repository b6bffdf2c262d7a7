package cn.muan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import cn.muan.base.Subject;

class LogChannelTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(LogChannel.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(lines);
    }

    @Test
    void the_log_says_that_a_notice_left_and_not_what_it_said_or_about_whom() {
        logger.setLevel(ch.qos.logback.classic.Level.INFO);
        new LogChannel().deliver(new Notice("alarm:1", "safety-office@YZ-H1", Subject.pregnancy(4711), "obligation.notice.breached",
                List.of("obligation.code.O15"), Instant.parse("2026-05-01T08:00:00Z")));
        assertThat(lines.list).singleElement().extracting(ILoggingEvent::getFormattedMessage)
                .isEqualTo("Notice alarm:1 to safety-office@YZ-H1: obligation.notice.breached");
    }
}
