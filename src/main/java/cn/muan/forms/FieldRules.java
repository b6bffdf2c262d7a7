package cn.muan.forms;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What an answer must satisfy; a null limit is no limit.
 *
 * @param decimals digits after the point a number may have, 0 for whole numbers
 * @param step     distance of a number field's arrows
 * @param past     a date or instant may not be in the future
 * @param future   a date or instant may not be in the past
 */
public record FieldRules(boolean required, BigDecimal min, BigDecimal max, Integer minLength, Integer maxLength, String pattern,
        Words patternMessage, Integer decimals, BigDecimal step, boolean past, boolean future) implements Serializable {

    public boolean wholeNumber() {
        return decimals != null && decimals == 0;
    }
}
