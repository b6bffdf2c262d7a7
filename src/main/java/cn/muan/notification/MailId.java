package cn.muan.notification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The Message-ID of a notice: the same at each try, so that a mailbox can drop the second. */
record MailId(String key, String from) {

    private static final int BYTES = 16;

    String header() {
        return "<" + HexFormat.of().formatHex(digest(), 0, BYTES) + "@" + from.substring(from.indexOf('@') + 1).replace(">", "").strip() + ">";
    }

    private byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
