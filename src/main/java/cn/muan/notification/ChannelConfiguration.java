package cn.muan.notification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Turns the settings into channels; the screens are always one of them. */
@Configuration
@EnableConfigurationProperties(ChannelSettings.class)
class ChannelConfiguration {

    @Bean
    Channels channels(NoticeBoard board, ChannelSettings settings, NoticeTexts texts, ObjectProvider<OnCall> onCall,
            ObjectMapper json, Clock clock) {
        List<Channel> channels = new ArrayList<>(List.of(board));
        if (settings.smtp().on()) {
            channels.add(new MailChannel(settings.smtp(), texts, onCall, clock));
        }
        if (settings.webhook().on()) {
            channels.add(new WebhookChannel(settings.webhook(), texts, json, clock));
        }
        if (settings.log()) {
            channels.add(new LogChannel());
        }
        return new Channels(channels);
    }
}
