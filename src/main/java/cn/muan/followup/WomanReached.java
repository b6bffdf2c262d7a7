package cn.muan.followup;

import java.time.Instant;
import java.time.LocalDate;

import cn.muan.base.Subject;
import cn.muan.policy.Contact;

/** A centre recorded that it spoke to the woman on that date; told in the transaction of the recording. */
public record WomanReached(Subject subject, Contact contact, LocalDate date, Instant at) {
}
