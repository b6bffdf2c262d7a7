package cn.muan.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * PBKDF2 with HMAC-SHA256 and a salt of 16 bytes; each hash names its rounds, so that raising them later keeps old
 * passwords valid and renews them at the next sign-in.
 */
final class RoundsInHash implements PasswordEncoder {

    private static final Pattern FORM = Pattern.compile("\\{pbkdf2-sha256-(\\d{1,7})}(.+)");
    private static final int SALT = 16;

    private final int rounds;
    private final Map<Integer, PasswordEncoder> byRounds = new ConcurrentHashMap<>();

    RoundsInHash(int rounds) {
        this.rounds = rounds;
    }

    @Override
    public String encode(CharSequence password) {
        return "{pbkdf2-sha256-" + rounds + "}" + with(rounds).encode(password);
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        Matcher form = FORM.matcher(hash == null ? "" : hash);
        return form.matches() && with(Integer.parseInt(form.group(1))).matches(password, form.group(2));
    }

    @Override
    public boolean upgradeEncoding(String hash) {
        return !hash.startsWith("{pbkdf2-sha256-" + rounds + "}");
    }

    private PasswordEncoder with(int wanted) {
        return byRounds.computeIfAbsent(wanted,
                number -> new Pbkdf2PasswordEncoder("", SALT, number, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256));
    }
}
