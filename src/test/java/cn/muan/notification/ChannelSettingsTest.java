package cn.muan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ChannelSettingsTest {

    @Test
    void everything_is_off_unless_set_and_an_empty_variable_sets_nothing() {
        ChannelSettings none = bound(Map.of("muan.channels.webhook.url", "", "muan.channels.smtp.host", " "));
        assertThat(none.smtp().on()).isFalse();
        assertThat(none.webhook().on()).isFalse();
        assertThat(none.log()).isFalse();
    }

    @Test
    void a_webhook_without_a_proper_secret_and_mail_without_a_sender_do_not_start() {
        assertThatThrownBy(() -> bound(Map.of("muan.channels.webhook.url", "https://x.example", "muan.channels.webhook.secret", "short")))
                .isInstanceOf(BindException.class).rootCause().hasMessageContaining("secret of at least 16")
                .message().doesNotContain("short");
        assertThatThrownBy(() -> bound(Map.of("muan.channels.smtp.host", "mail.example")))
                .isInstanceOf(BindException.class).rootCause().hasMessageContaining("smtp.from");
    }

    @Test
    void mail_is_encrypted_unless_somebody_says_otherwise() {
        ChannelSettings set = bound(Map.of("muan.channels.smtp.host", "mail.example", "muan.channels.smtp.from", "muan@x.example"));
        assertThat(set.smtp().on()).isTrue();
        assertThat(set.smtp().security()).isEqualTo(ChannelSettings.Smtp.Security.STARTTLS);
    }

    private static ChannelSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("muan.channels", ChannelSettings.class);
    }
}
