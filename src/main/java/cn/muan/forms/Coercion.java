package cn.muan.forms;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

import cn.muan.base.ChinaTime;
import cn.muan.base.Message;

/** A raw answer turned into the type of its field; either a value, or an error, or nothing where nothing was answered. */
record Coercion(Object value, Message error) {

    private static final int LONGEST_NUMBER = 40;

    static Coercion of(FormField field, Object raw) {
        try {
            return new Coercion(typed(field, raw), null);
        } catch (NumberFormatException | DateTimeException | ClassCastException | ArithmeticException wrong) {
            Object none = field.kind() == FieldKind.CHECKLIST ? List.of() : null;
            return new Coercion(none, new Message(messageKey(field)));
        }
    }

    private static Object typed(FormField field, Object raw) {
        switch (field.kind()) {
            case CHECKBOX:
                return raw != null && (raw instanceof Boolean yes ? yes : Boolean.parseBoolean((String) raw));
            case CHECKLIST:
                return choices(raw);
            default:
                String text = raw instanceof String string ? string.strip() : null;
                if (raw == null || text != null && text.isEmpty()) {
                    return null;
                }
                return switch (field.kind()) {
                    case NUMBER -> number(field.rules(), text == null ? ((Number) raw).toString() : text);
                    case DATE -> text == null ? (LocalDate) raw : LocalDate.parse(text);
                    case DATETIME -> text == null ? instant(raw) : parsed(text);
                    default -> text == null ? raw.toString() : text;
                };
        }
    }

    private static List<String> choices(Object raw) {
        if (raw == null) {
            return List.of();
        }
        return ((Collection<?>) raw).stream().map(String::valueOf).distinct().toList();
    }

    private static Number number(FieldRules rules, String text) {
        if (text.length() > LONGEST_NUMBER) {
            throw new NumberFormatException();
        }
        var number = new BigDecimal(Normalizer.normalize(text, Normalizer.Form.NFKC));
        if (Math.abs((long) number.scale()) > LONGEST_NUMBER) {
            throw new NumberFormatException();
        }
        return rules.wholeNumber() ? (Number) number.intValueExact() : number;
    }

    private static Instant instant(Object raw) {
        Instant instant = raw instanceof LocalDateTime local ? local.atZone(ChinaTime.ZONE).toInstant()
                : raw instanceof ZonedDateTime zoned ? zoned.toInstant() : (Instant) raw;
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    private static Instant parsed(String text) {
        boolean zoned = text.endsWith("Z") || text.matches(".*T.*[+-]\\d\\d:?\\d\\d");
        return instant(zoned ? OffsetDateTime.parse(text).toInstant() : LocalDateTime.parse(text));
    }

    private static String messageKey(FormField field) {
        return switch (field.kind()) {
            case NUMBER -> field.rules().wholeNumber() ? "forms.wrong.whole-number" : "forms.wrong.number";
            case DATE -> "forms.wrong.date";
            case DATETIME -> "forms.wrong.datetime";
            default -> "forms.wrong.value";
        };
    }
}
