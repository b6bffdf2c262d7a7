package cn.muan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import cn.muan.MuanTest;
import cn.muan.access.Group;
import cn.muan.base.Subject;

@MuanTest
class MailChannelTest {

    private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");
    private static final Group OFFICE = Group.of("safety-office@YZ-H1");
    private static final Notice NOTICE = new Notice("alarm:1", OFFICE.key(), Subject.pregnancy(4711),
            "obligation.notice.breached", List.of("obligation.code.O15"), NOW.minusSeconds(60));

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    NoticeTexts texts;

    private final List<OnCall.Reach> onDuty = new ArrayList<>();

    @Test
    void those_on_duty_get_the_notice_in_both_languages() throws Exception {
        onDuty.add(new OnCall.Reach("周主任", "13800000000", "zhou@yz.example"));
        onDuty.add(new OnCall.Reach("吴主任", null, "wu@yz.example"));
        onDuty.add(new OnCall.Reach("郑主任", "13900000000", null));
        channel(roster(), MAIL.getSmtp().getPort()).deliver(NOTICE);
        MimeMessage[] received = MAIL.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getSubject()).startsWith("[母安 MuAn] ").contains("已到期未完成");
        String text = (String) received[0].getContent();
        assertThat(text).contains("已到期未完成").contains("was not fulfilled in time").contains("safety-office@YZ-H1").contains("2026-05-01 15:59")
                .doesNotContain("obligation.").doesNotContain("4711").doesNotContain("主任");
        assertThat(GreenMailUtil.getAddressList(received[0].getRecipients(Message.RecipientType.TO)))
                .contains("zhou@yz.example").contains("wu@yz.example");
    }

    @Test
    void each_try_bears_the_same_message_id_and_each_notice_its_own() throws Exception {
        onDuty.add(new OnCall.Reach("周主任", null, "zhou@yz.example"));
        MailChannel channel = channel(roster(), MAIL.getSmtp().getPort());
        channel.deliver(NOTICE);
        channel.deliver(NOTICE);
        channel.deliver(new Notice("alarm:2", NOTICE.group(), NOTICE.subject(), NOTICE.textKey(), NOTICE.args(), NOW));
        MimeMessage[] received = MAIL.getReceivedMessages();
        assertThat(received[0].getMessageID()).isEqualTo(received[1].getMessageID()).endsWith("@muan.example>")
                .isNotEqualTo(received[2].getMessageID());
    }

    @Test
    void where_no_roster_names_anybody_nobody_is_mailed() {
        channel(new StaticListableBeanFactory(), MAIL.getSmtp().getPort()).deliver(NOTICE);
        channel(roster(), MAIL.getSmtp().getPort()).deliver(NOTICE);
        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    @Test
    void an_address_with_a_slip_keeps_nobody_else_from_being_told() {
        onDuty.add(new OnCall.Reach("周主任", null, "zhou at yz"));
        assertThatThrownBy(() -> channel(roster(), MAIL.getSmtp().getPort()).deliver(NOTICE))
                .isInstanceOf(ChannelFailed.class).hasMessage("no valid address");
        onDuty.add(new OnCall.Reach("吴主任", null, "wu@yz.example"));
        channel(roster(), MAIL.getSmtp().getPort()).deliver(NOTICE);
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_server_that_is_down_or_silent_is_a_failure_without_an_address() throws IOException {
        onDuty.add(new OnCall.Reach("周主任", null, "zhou@yz.example"));
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            long before = System.nanoTime();
            assertThatThrownBy(() -> channel(roster(), silent.getLocalPort()).deliver(NOTICE))
                    .satisfies(fault -> assertThat(ChannelFailed.reasonOf((RuntimeException) fault)).isEqualTo("MailSendException"));
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        }
        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_that_cannot_encrypt_gets_nothing_unless_that_was_allowed() {
        onDuty.add(new OnCall.Reach("周主任", null, "zhou@yz.example"));
        MailChannel strict = new MailChannel(settings(MAIL.getSmtp().getPort(), ChannelSettings.Smtp.Security.STARTTLS), texts,
                roster().getBeanProvider(OnCall.class), Clock.fixed(NOW, ZoneOffset.UTC));
        assertThatThrownBy(() -> strict.deliver(NOTICE)).isInstanceOf(RuntimeException.class);
        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    private StaticListableBeanFactory roster() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("roster", (OnCall) (group, at) -> group.equals(OFFICE) && at.equals(NOW) ? onDuty : List.of());
        return beans;
    }

    private MailChannel channel(StaticListableBeanFactory beans, int port) {
        return new MailChannel(settings(port, ChannelSettings.Smtp.Security.NONE), texts, beans.getBeanProvider(OnCall.class),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static ChannelSettings.Smtp settings(int port, ChannelSettings.Smtp.Security security) {
        return new ChannelSettings.Smtp("127.0.0.1", port, null, null, "alarm@muan.example", security, Duration.ofSeconds(1));
    }
}
