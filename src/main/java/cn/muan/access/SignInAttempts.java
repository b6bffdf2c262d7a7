package cn.muan.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts failed sign-ins per name that was typed: five in a row lock the name for 15 minutes, whether or not such an account
 * exists. An attempt is counted before its password is looked at, so that parallel guesses do not slip through.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class SignInAttempts {

    static final int FAILURES_MAX = 5;
    static final Duration LOCK = Duration.ofMinutes(15);
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts the attempt that is about to be made.
     * @throws SignInLocked when the name is locked */
    void reserve(String loginName) {
        Instant now = clock.instant();
        String digest = digest(loginName);
        jdbc.sql("delete from sign_in_attempt where last_at < ?").param(utc(now.minus(KEPT))).update();
        jdbc.sql("insert into sign_in_attempt (login_digest, failures, last_at) values (?, 0, ?) "
                + "on duplicate key update failures = failures")
                .params(digest, utc(now)).update();
        Row row = jdbc.sql("select failures, locked_until from sign_in_attempt where login_digest = ? for update")
                .param(digest).query((set, index) -> new Row(set.getInt(1), set.getObject(2, LocalDateTime.class))).single();
        if (row.lockedAt(now)) {
            throw new SignInLocked(row.until());
        }
        int failures = row.lockedUntil() == null ? row.failures() + 1 : 1;
        LocalDateTime until = failures >= FAILURES_MAX ? utc(now.plus(LOCK)) : null;
        jdbc.sql("update sign_in_attempt set failures = ?, last_at = ?, locked_until = ? where login_digest = ?")
                .params(failures, utc(now), until, digest).update();
    }

    /** Forgets the failures: the right password was given, or an administrator lifted the lock. */
    void succeeded(String loginName) {
        jdbc.sql("delete from sign_in_attempt where login_digest = ?").param(digest(loginName)).update();
    }

    /** Until when each of the names is locked; names that are not locked are left out. */
    @Transactional(readOnly = true)
    public Map<String, Instant> lockedUntil(Collection<String> loginNames) {
        var byDigest = new HashMap<String, String>();
        loginNames.forEach(name -> byDigest.put(digest(name), name));
        var locks = new HashMap<String, Instant>();
        if (!byDigest.isEmpty()) {
            jdbc.sql("select login_digest, locked_until from sign_in_attempt where login_digest in (:digests) and locked_until > :now")
                    .param("digests", byDigest.keySet()).param("now", utc(clock.instant()))
                    .query(set -> {
                        locks.put(byDigest.get(set.getString(1)), set.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC));
                    });
        }
        return locks;
    }

    private static LocalDateTime utc(Instant instant) {
        return AuditRegister.utc(instant);
    }

    private static String digest(String loginName) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(loginName.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Row(int failures, LocalDateTime lockedUntil) {

        boolean lockedAt(Instant now) {
            return lockedUntil != null && lockedUntil.toInstant(ZoneOffset.UTC).isAfter(now);
        }

        Instant until() {
            return lockedUntil.toInstant(ZoneOffset.UTC);
        }
    }
}
