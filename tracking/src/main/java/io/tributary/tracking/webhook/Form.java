package io.tributary.tracking.webhook;

import io.tributary.kernel.Money;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;

/** How a value is written where it is not written our way. */
public enum Form {
    /** Cents of a currency that has them, and the whole amount of one that has none. */
    MINOR_UNITS,
    /** As Stripe counts minor units: it keeps two decimals for some currencies that have none. */
    STRIPE_UNITS,
    /** In small letters, such as eur. */
    UPPER_CASE,
    /** A time in UTC that does not say so. */
    UTC;

    private static final Set<String> STRIPE_TWO_DECIMALS = Set.of("ISK", "UGX");

    /** What it means; what cannot be read stays as it is and is refused by whoever reads it. */
    String read(String text, String currency) {
        return switch (this) {
            case MINOR_UNITS -> units(text, digits(currency));
            case STRIPE_UNITS -> units(text, STRIPE_TWO_DECIMALS.contains(currency) ? 2 : digits(currency));
            case UPPER_CASE -> text.toUpperCase(Locale.ROOT);
            case UTC -> text.endsWith("Z") ? text : text.replace(' ', 'T') + "Z";
        };
    }

    private static String units(String text, int digits) {
        return text.matches("-?[0-9]{1,18}") && digits >= 0
                ? new BigDecimal(text).movePointLeft(digits).toPlainString()
                : text;
    }

    private static int digits(String currency) {
        try {
            return Money.digits(currency);
        } catch (IllegalArgumentException unknown) {
            return -1;
        }
    }
}
