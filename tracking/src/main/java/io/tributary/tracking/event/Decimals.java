package io.tributary.tracking.event;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Decimal numbers as reports write them: digits with a point, no exponent, nothing to be guessed. */
final class Decimals {

    private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,18})?");
    private static final int MOST_DIGITS = 18;

    private Decimals() {}

    /**
     * The number that the value writes, as text or as a JSON number.
     *
     * @throws Rejection with that reason
     */
    static BigDecimal read(Object value, String field, String reason) {
        if (value instanceof String text && PLAIN.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        if (value instanceof BigDecimal number
                && number.scale() <= MOST_DIGITS
                && number.precision() - (long) number.scale() <= MOST_DIGITS) {
            return number;
        }
        throw new Rejection(reason, field, "A number is written in digits with a point, such as 100.00.");
    }
}
