package cn.muan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

import cn.muan.MuanTest;

@MuanTest
class ChannelConfigurationTest {

    @Autowired
    NoticeBoard board;
    @Autowired
    NoticeTexts texts;
    @Autowired
    ObjectProvider<OnCall> onCall;
    @Autowired
    ObjectMapper json;
    @Autowired
    Clock clock;
    @Autowired
    Channels asStarted;

    @Test
    void the_screens_are_always_a_channel_and_others_come_with_their_settings() {
        assertThat(asStarted.all()).extracting(Channel::name).containsExactly("in-app");
        var mail = new ChannelSettings.Smtp("mail.example", 587, null, null, "muan@x.example", ChannelSettings.Smtp.Security.TLS, Duration.ofSeconds(5));
        var webhook = new ChannelSettings.Webhook("https://x.example/hook", "a-secret-of-the-test", Duration.ofSeconds(5));
        Channels all = new ChannelConfiguration().channels(board, new ChannelSettings(mail, webhook, true), texts, onCall, json, clock);
        assertThat(all.all()).extracting(Channel::name).containsExactly("in-app", "smtp", "webhook", "log");
    }
}
