package cn.muan.risk;

import java.util.Locale;
import java.util.Optional;

import cn.muan.base.Severity;

/** Colour of an assessment item; purple 紫 marks infectious disease and stands beside the others, never above them. */
public enum ItemColour {
    GREEN, YELLOW, ORANGE, RED, PURPLE;

    /** The severity the item asks for; none for purple. */
    public Optional<Severity> severity() {
        return this == PURPLE ? Optional.empty() : Optional.of(Severity.valueOf(name()));
    }

    /** The lower-case word of the catalogue files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ItemColour of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
