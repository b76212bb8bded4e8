package io.tributary.migration;

import io.tributary.kernel.Refusal;
import java.math.BigDecimal;

/**
 * How far two counts may lie apart and still agree: by so many, or by so much of the larger one.
 *
 * @param absolute clicks, conversions, or units of the currency
 * @param percent of the larger of both, 0 to 100
 */
public record Tolerance(BigDecimal absolute, BigDecimal percent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Tolerance {
        if (absolute.signum() < 0 || percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            throw Refusal.invalid("bad_value", "tolerance", "A tolerance is not negative and at most 100 percent.");
        }
    }

    boolean covers(BigDecimal one, BigDecimal other) {
        var apart = one.subtract(other).abs();
        var part = one.abs().max(other.abs()).multiply(percent).divide(HUNDRED);
        return apart.compareTo(absolute) <= 0 || apart.compareTo(part) <= 0;
    }
}
