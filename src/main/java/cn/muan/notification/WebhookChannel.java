package cn.muan.notification;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Posts each notice, signed, to another system; any answer but 2xx within the timeout is a failure. */
class WebhookChannel implements Channel {

    private final ChannelSettings.Webhook settings;
    private final WebhookSignature signature;
    private final NoticeTexts texts;
    private final ObjectMapper json;
    private final Clock clock;
    private final RestClient client;

    WebhookChannel(ChannelSettings.Webhook settings, NoticeTexts texts, ObjectMapper json, Clock clock) {
        this.settings = settings;
        this.signature = new WebhookSignature(settings.secret());
        this.texts = texts;
        this.json = json;
        this.clock = clock;
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(settings.timeout()).build());
        requests.setReadTimeout(settings.timeout());
        this.client = RestClient.builder().requestFactory(requests).build();
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public void deliver(Notice notice) {
        byte[] body = body(notice);
        HttpStatusCode answer = client.post().uri(settings.address()).contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", notice.key())
                .header(WebhookSignature.HEADER, signature.of(clock.instant(), body))
                .body(body).exchange((request, response) -> response.getStatusCode());
        if (!answer.is2xxSuccessful()) {
            throw new ChannelFailed("HTTP " + answer.value());
        }
    }

    private byte[] body(Notice notice) {
        try {
            return json.writeValueAsBytes(new Body(notice.key(), notice.group(),
                    new Text(texts.chinese(notice), texts.english(notice)), notice.createdAt()));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private record Body(String key, String group, Text text,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant createdAt) {
    }

    private record Text(String zh, String en) {
    }
}
