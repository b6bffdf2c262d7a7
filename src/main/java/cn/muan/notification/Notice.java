package cn.muan.notification;

import java.time.Instant;
import java.util.List;

import cn.muan.base.Subject;

/** What is told to a group: a text of the bundles about a subject, without personal data.
 * @param key idempotency key: a channel that gets the same one twice delivers once */
public record Notice(String key, String group, Subject subject, String textKey, List<String> args, Instant createdAt) {
}
