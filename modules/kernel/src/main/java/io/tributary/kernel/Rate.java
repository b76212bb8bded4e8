package io.tributary.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/** A proportion in whole millionths, so that 12.3456 % is exact and nothing finer can slip in. */
public record Rate(long millionths) {

    /**
     * A rate from its per cent in decimal notation: "25" is a quarter.
     *
     * @throws ArithmeticException if it has more than four decimals
     */
    @JsonCreator
    public static Rate percent(String percent) {
        return new Rate(new BigDecimal(percent).movePointRight(4).longValueExact());
    }

    /** As a factor: 25 % is 0.25. */
    public BigDecimal decimal() {
        return BigDecimal.valueOf(millionths, 6);
    }

    /** As per cent without trailing zeros: "25", "12.5". */
    @JsonValue
    public String percent() {
        return BigDecimal.valueOf(millionths, 4).stripTrailingZeros().toPlainString();
    }

    @Override
    public String toString() {
        return percent() + " %";
    }
}
