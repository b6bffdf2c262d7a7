package cn.muan.woman;

import java.time.Instant;

import cn.muan.base.Subject;

/** A pregnancy was registered at an organisation; published in the transaction of the registration. */
public record PregnancyRegistered(Subject subject, String organisation, Instant at) {
}
