package cn.muan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import cn.muan.MuanTest;
import cn.muan.base.Subject;

@MuanTest
class WebhookChannelTest {

    private static final String SECRET = "a-secret-of-the-test";
    private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");
    private static final Notice NOTICE = new Notice("alarm:1", "safety-office@YZ-H1", Subject.pregnancy(4711),
            "obligation.notice.breached", List.of("obligation.code.O15"), NOW.minusSeconds(60));

    @Autowired
    NoticeTexts texts;
    @Autowired
    ObjectMapper json;

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private volatile int answer = 204;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void the_body_says_who_is_told_what_in_both_languages_and_nothing_of_the_woman() throws Exception {
        channel(server.getAddress().getPort()).deliver(NOTICE);
        var body = json.readTree(calls.get(0).body());
        assertThat(body.fieldNames()).toIterable().containsExactlyInAnyOrder("key", "group", "text", "createdAt");
        assertThat(body.get("key").asText()).isEqualTo("alarm:1");
        assertThat(body.get("group").asText()).isEqualTo("safety-office@YZ-H1");
        assertThat(body.get("text").get("zh").asText()).contains("已到期未完成").doesNotContain("obligation.");
        assertThat(body.get("text").get("en").asText()).contains("was not fulfilled in time").doesNotContain("obligation.");
        assertThat(body.get("createdAt").asText()).isEqualTo("2026-05-01T07:59:00Z");
        assertThat(new String(calls.get(0).body(), StandardCharsets.UTF_8)).doesNotContain("4711");
    }

    @Test
    void the_receiver_can_verify_the_signature_and_sees_the_same_key_at_each_try() throws Exception {
        WebhookChannel channel = channel(server.getAddress().getPort());
        channel.deliver(NOTICE);
        channel.deliver(NOTICE);
        assertThat(calls).hasSize(2).allSatisfy(call -> {
            assertThat(call.headers().getFirst("Idempotency-Key")).isEqualTo("alarm:1");
            assertThat(call.headers().getFirst("MuAn-Signature")).isEqualTo("t=1777622400,v1="
                    + hmacByHand(SECRET, concat("1777622400.".getBytes(StandardCharsets.UTF_8), call.body())));
        });
    }

    @Test
    void the_signature_is_what_another_program_computes() {
        // python3: hmac.new(b'a-secret-of-the-test', b'1777622400.{"key":"alarm:1"}', hashlib.sha256).hexdigest()
        assertThat(new WebhookSignature(SECRET).of(NOW, "{\"key\":\"alarm:1\"}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("t=1777622400,v1=bf621aebc13cf4c559d079a7a98a6ebb1e5c00e12f9f64b13bf3a3a35bc94998");
    }

    @Test
    void any_answer_but_success_is_a_failure_named_by_its_number() {
        for (int refused : List.of(302, 400, 409, 503)) {
            answer = refused;
            assertThatThrownBy(() -> channel(server.getAddress().getPort()).deliver(NOTICE))
                    .isInstanceOf(ChannelFailed.class).hasMessage("HTTP " + refused);
        }
        assertThat(calls).as("a redirect is not followed").hasSize(4);
    }

    @Test
    void nobody_listening_is_a_failure_that_keeps_no_address() {
        int closed = server.getAddress().getPort();
        server.stop(0);
        assertThatThrownBy(() -> channel(closed).deliver(NOTICE))
                .satisfies(fault -> assertThat(ChannelFailed.reasonOf((RuntimeException) fault)).isEqualTo("ResourceAccessException"));
    }

    @Test
    void an_answer_that_never_comes_is_a_failure_after_the_timeout() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            long before = System.nanoTime();
            assertThatThrownBy(() -> channel(silent.getLocalPort()).deliver(NOTICE)).isInstanceOf(RuntimeException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        }
    }

    private WebhookChannel channel(int port) {
        return new WebhookChannel(new ChannelSettings.Webhook("http://127.0.0.1:" + port + "/hook", SECRET, Duration.ofSeconds(1)),
                texts, json, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private void take(HttpExchange exchange) throws IOException {
        calls.add(new Call(exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes()));
        if (answer == 302) {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
        }
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    /** RFC 2104 from the hash alone, so that the test does not repeat the code it judges. */
    private static String hmacByHand(String secret, byte[] message) throws Exception {
        byte[] key = Arrays.copyOf(secret.getBytes(StandardCharsets.UTF_8), 64);
        byte[] inner = new byte[64];
        byte[] outer = new byte[64];
        for (int i = 0; i < 64; i++) {
            inner[i] = (byte) (key[i] ^ 0x36);
            outer[i] = (byte) (key[i] ^ 0x5c);
        }
        MessageDigest hash = MessageDigest.getInstance("SHA-256");
        byte[] first = hash.digest(concat(inner, message));
        return HexFormat.of().formatHex(hash.digest(concat(outer, first)));
    }

    private static byte[] concat(byte[] one, byte[] two) {
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }

    private record Call(Headers headers, byte[] body) {
    }
}
