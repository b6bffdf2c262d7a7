package cn.muan.forms;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checked answers by field key, each of the type of its {@link FieldKind}; what was not answered is absent. */
public record FormAnswers(Map<String, Object> values) {

    public FormAnswers {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The text or the chosen option. */
    public Optional<String> text(String key) {
        return Optional.ofNullable((String) values.get(key));
    }

    public Optional<Integer> integer(String key) {
        return Optional.ofNullable((Number) values.get(key)).map(Number::intValue);
    }

    public Optional<BigDecimal> decimal(String key) {
        return Optional.ofNullable(values.get(key)).map(value -> new BigDecimal(value.toString()));
    }

    public Optional<LocalDate> date(String key) {
        return Optional.ofNullable((LocalDate) values.get(key));
    }

    public Optional<Instant> instant(String key) {
        return Optional.ofNullable((Instant) values.get(key));
    }

    /** The values chosen in a checklist, empty where none or hidden. */
    public List<String> choices(String key) {
        return values.get(key) instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    /** Whether the checkbox is ticked. */
    public boolean yes(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }
}
