package cn.muan.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What was measured at an encounter; null where it was not.
 *
 * @param heightCm  cm, 80–220
 * @param weightKg  kg, 25–250
 * @param systolic  mmHg, 40–300
 * @param diastolic mmHg, 20–200
 * @param hb        haemoglobin, g/L, 10–250
 * @param plt       platelets, 10⁹/L, 0–2000
 */
@Embeddable
public record Measures(@Column(precision = 5, scale = 1) BigDecimal heightCm, @Column(precision = 5, scale = 1) BigDecimal weightKg,
        Integer systolic, Integer diastolic, Integer hb, Integer plt) {

    static final Measures NONE = new Measures(null, null, null, null, null, null);

    /** Body mass index in kg/m², about 8–80, exact to four decimals so that a limit (18.5, 25, 28) is not blurred by rounding. Source: domain B1, B2. */
    public Optional<BigDecimal> bmi() {
        if (heightCm == null || weightKg == null || heightCm.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal metres = heightCm.movePointLeft(2);
        return Optional.of(weightKg.divide(metres.multiply(metres), 4, RoundingMode.HALF_UP));
    }

    /** These, with what they lack taken from earlier ones. */
    Measures or(Measures earlier) {
        return new Measures(first(heightCm, earlier.heightCm), first(weightKg, earlier.weightKg), first(systolic, earlier.systolic),
                first(diastolic, earlier.diastolic), first(hb, earlier.hb), first(plt, earlier.plt));
    }

    private static <T> T first(T one, T other) {
        return one == null ? other : one;
    }
}
