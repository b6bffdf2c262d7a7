package cn.muan.rehearsal;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.security.access.AccessDeniedException;

import cn.muan.base.FieldsRefused;
import cn.muan.base.Message;
import cn.muan.base.Refused;
import cn.muan.engine.TaskGone;

/**
 * Why an act was not done.
 *
 * @param reason {@code rights}, {@code not-open}, {@code fields}, or the key of a domain rule
 * @param fields reasons by field, empty where no field is at fault
 * @param text   the reason as the person would read it
 */
record Refusal(String reason, Map<String, Message> fields, Message text) {

    /** The refusal this exception tells of; empty where it is a fault. */
    static Optional<Refusal> of(RuntimeException thrown) {
        if (thrown instanceof FieldsRefused refused) {
            return Optional.of(new Refusal("fields", refused.errors(), refused.reason()));
        }
        if (thrown instanceof AccessDeniedException) {
            return Optional.of(new Refusal("rights", Map.of(), new Message("rehearsal.refused.rights")));
        }
        if (thrown instanceof NotOpen gone) {
            return Optional.of(new Refusal("not-open", Map.of(), gone.reason()));
        }
        if (thrown instanceof TaskGone) {
            return Optional.of(new Refusal("not-open", Map.of(), new Message("rehearsal.refused.gone")));
        }
        return thrown instanceof Refused refused ? Optional.of(new Refusal(refused.reason().key(), Map.of(), refused.reason())) : Optional.empty();
    }

    /** Whether it is the one the scenario wants. */
    boolean is(Passage wanted) {
        if (wanted.value().isObject()) {
            return wanted.keys().stream().allMatch(field -> fields.containsKey(field) && fields.get(field).key().equals(wanted.at(field).text()));
        }
        return wanted.value().isBoolean() || wanted.text().equals(reason);
    }

    /** As a scenario writes it. */
    String written() {
        return fields.isEmpty() ? reason
                : fields.entrySet().stream().map(field -> field.getKey() + ": " + field.getValue().key()).collect(Collectors.joining(", ", "{", "}"));
    }
}
