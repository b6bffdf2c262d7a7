package cn.muan.forms;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import cn.muan.base.ChinaTime;
import cn.muan.base.Message;
import cn.muan.engine.Feel;

/** Checks answers against the rules of their form's visible fields. */
class AnswerCheck {

    private final FormSchema schema;
    private final Map<String, ?> names;
    private final Feel feel;
    private final Clock clock;

    AnswerCheck(FormSchema schema, Map<String, ?> names, Feel feel, Clock clock) {
        this.schema = schema;
        this.names = names;
        this.feel = feel;
        this.clock = clock;
    }

    FormCheck check(Map<String, ?> answers) {
        FormState state = schema.state(answers, names, feel);
        var values = new LinkedHashMap<String, Object>();
        var errors = new LinkedHashMap<String, Message>();
        for (FormField field : schema.fields()) {
            if (field.readonly() || !state.shows(field)) {
                continue;
            }
            Coercion answer = Coercion.of(field, answers.get(field.key()));
            Message error = answer.error() == null ? error(field, answer.value()) : answer.error();
            if (error != null) {
                errors.put(field.key(), error);
            }
            if (answer.value() != null) {
                values.put(field.key(), answer.value());
            }
        }
        return new FormCheck(new FormAnswers(values), errors);
    }

    private Message error(FormField field, Object value) {
        boolean missing = value == null || Boolean.FALSE.equals(value) || value instanceof Collection<?> list && list.isEmpty();
        if (missing) {
            return field.rules().required() ? new Message(requiredKey(field.kind())) : null;
        }
        return switch (field.kind()) {
            case TEXTFIELD, TEXTAREA -> textError(field.rules(), (String) value);
            case NUMBER -> numberError(field, new BigDecimal(value.toString()));
            case DATE -> dateError(field.rules(), (LocalDate) value);
            case DATETIME -> instantError(field.rules(), (Instant) value);
            case SELECT, RADIO -> optionError(field, List.of(value));
            case CHECKLIST -> optionError(field, (Collection<?>) value);
            case CHECKBOX -> null;
        };
    }

    private static String requiredKey(FieldKind kind) {
        return switch (kind) {
            case SELECT, RADIO -> "forms.required.choice";
            case CHECKLIST -> "forms.required.choices";
            case CHECKBOX -> "forms.required.checkbox";
            case DATE, DATETIME -> "forms.required.date";
            default -> "forms.required.text";
        };
    }

    private static Message textError(FieldRules rules, String text) {
        int length = text.codePointCount(0, text.length());
        if (rules.minLength() != null && length < rules.minLength()) {
            return new Message("forms.text.short", rules.minLength().toString());
        }
        if (rules.maxLength() != null && length > rules.maxLength()) {
            return new Message("forms.text.long", rules.maxLength().toString(), String.valueOf(length - rules.maxLength()));
        }
        if (!rules.pattern().isEmpty() && !Pattern.compile(rules.pattern()).matcher(text).find()) {
            Words own = rules.patternMessage();
            return own.isEmpty() ? new Message("forms.text.pattern")
                    : new Message("forms.own", own.in(java.util.Locale.CHINESE), own.in(java.util.Locale.ENGLISH));
        }
        return null;
    }

    private static Message numberError(FormField field, BigDecimal number) {
        FieldRules rules = field.rules();
        if (rules.min() != null && number.compareTo(rules.min()) < 0) {
            return limit("forms.number.small", field, rules.min());
        }
        if (rules.max() != null && number.compareTo(rules.max()) > 0) {
            return limit("forms.number.large", field, rules.max());
        }
        if (rules.decimals() != null && number.stripTrailingZeros().scale() > rules.decimals()) {
            return new Message("forms.number.decimals", rules.decimals().toString());
        }
        return null;
    }

    private static Message limit(String key, FormField field, BigDecimal limit) {
        return new Message(key, limit.toPlainString(), gap(field.unit().chinese()), gap(field.unit().in(java.util.Locale.ENGLISH)));
    }

    private static String gap(String unit) {
        return unit.isBlank() ? "" : " " + unit;
    }

    private Message dateError(FieldRules rules, LocalDate date) {
        LocalDate today = ChinaTime.dateOf(clock.instant());
        if (rules.past() && date.isAfter(today)) {
            return new Message("forms.date.future");
        }
        return rules.future() && date.isBefore(today) ? new Message("forms.date.past") : null;
    }

    private Message instantError(FieldRules rules, Instant instant) {
        if (rules.past() && instant.isAfter(clock.instant())) {
            return new Message("forms.datetime.future");
        }
        return rules.future() && instant.isBefore(clock.instant()) ? new Message("forms.datetime.past") : null;
    }

    private Message optionError(FormField field, Collection<?> chosen) {
        var known = field.options(names).stream().map(FieldOption::value).collect(Collectors.toSet());
        return known.containsAll(chosen) ? null : new Message("forms.wrong.option");
    }
}
