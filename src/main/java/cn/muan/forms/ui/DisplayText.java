package cn.muan.forms.ui;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import cn.muan.base.ChinaTime;
import cn.muan.forms.FormField;
import cn.muan.forms.Words;

/** The text of a read-only field's value. */
record DisplayText(FormField field, Locale locale, Map<String, ?> prefill) {

    String of(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(this::of).collect(Collectors.joining(english() ? ", " : "、"));
        }
        if (value instanceof Words words) {
            return words.in(locale);
        }
        return field.kind().hasOptions() ? label(value) : plain(value);
    }

    private String label(Object value) {
        return field.options(prefill).stream().filter(option -> option.value().equals(Objects.toString(value)))
                .map(option -> option.label().in(locale)).findFirst().orElse(value.toString());
    }

    private String plain(Object value) {
        if (value instanceof Boolean yes) {
            return english() ? yes ? "Yes" : "No" : yes ? "是" : "否";
        }
        if (value instanceof LocalDate date) {
            return Dates.DAY.format(date);
        }
        if (value instanceof Instant instant) {
            return Dates.MINUTE.format(instant.atZone(ChinaTime.ZONE));
        }
        if (value instanceof ZonedDateTime moment) {
            return Dates.MINUTE.format(moment.withZoneSameInstant(ChinaTime.ZONE));
        }
        if (value instanceof LocalDateTime local) {
            return Dates.MINUTE.format(local);
        }
        return value instanceof Number number ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString() : value.toString();
    }

    private boolean english() {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }
}
