package cn.muan.followup;

import java.time.Instant;
import java.time.LocalDate;

import cn.muan.base.Subject;
import cn.muan.policy.Contact;

/** A centre recorded that it tried to reach the woman on that date and could not; told in the transaction of the recording. */
public record WomanNotReached(Subject subject, Contact contact, LocalDate date, Instant at) {
}
