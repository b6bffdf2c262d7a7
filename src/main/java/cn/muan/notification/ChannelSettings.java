package cn.muan.notification;

import java.net.URI;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Which channels besides the screens are on ({@code muan.channels.*}); none unless set.
 * @param log whether each notice is written to the log, without its text: for the demo */
@ConfigurationProperties("muan.channels")
record ChannelSettings(@DefaultValue Smtp smtp, @DefaultValue Webhook webhook, @DefaultValue("false") boolean log) {

    /** Mail to those on duty; off while there is no host.
     * @param timeout of connecting, of each answer and of each write, at least a second
     * @param security none only inside a closed network */
    record Smtp(String host, @DefaultValue("587") int port, String username, String password, String from,
            @DefaultValue("STARTTLS") Security security, @DefaultValue("PT5S") Duration timeout) {

        enum Security { NONE, STARTTLS, TLS }

        Smtp {
            if (given(host) && !given(from)) {
                throw new IllegalArgumentException("muan.channels.smtp.host needs muan.channels.smtp.from");
            }
        }

        boolean on() {
            return given(host);
        }
    }

    /** A signed request to another system; off while there is no address.
     * @param timeout of connecting, and of the whole answer */
    record Webhook(String url, String secret, @DefaultValue("PT5S") Duration timeout) {

        private static final int SHORTEST_SECRET = 16;

        Webhook {
            if (given(url) && (!given(secret) || secret.length() < SHORTEST_SECRET)) {
                throw new IllegalArgumentException("muan.channels.webhook.url needs muan.channels.webhook.secret of at least "
                        + SHORTEST_SECRET + " characters");
            }
        }

        boolean on() {
            return given(url);
        }

        URI address() {
            return URI.create(url);
        }
    }

    private static boolean given(String value) {
        return value != null && !value.isBlank();
    }
}
