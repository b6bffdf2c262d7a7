package cn.muan.access;

import java.time.Instant;

import org.springframework.security.authentication.LockedException;

/** Too many failed sign-ins with this name; tells until when, not whether the account exists. */
public class SignInLocked extends LockedException {

    private final Instant until;

    SignInLocked(Instant until) {
        super("sign-in locked");
        this.until = until;
    }

    public Instant until() {
        return until;
    }
}
