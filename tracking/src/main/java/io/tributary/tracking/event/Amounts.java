package io.tributary.tracking.event;

import io.tributary.kernel.Money;
import io.tributary.program.EventType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the amount of a report: exact in its currency, never rounded, never guessed. */
final class Amounts {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);
    private static final String AMOUNT = "amount";
    private static final String CURRENCY = "currency";

    private Amounts() {}

    /**
     * The amount, if there is one and the event type wants it.
     *
     * @param reversing whether the report takes another one back; only then an amount may be negative
     */
    static @Nullable Money read(Report report, EventType type, boolean reversing) {
        var value = report.values().get(AMOUNT);
        if (value == null) {
            if (type.amount() == EventType.Amount.REQUIRED && !reversing) {
                throw new Rejection("missing_field", AMOUNT, "Events of this type carry an amount.");
            }
            return null;
        }
        var amount = Decimals.read(value, AMOUNT, "bad_amount");
        var currency = currency(report);
        if (amount.abs().compareTo(MOST) > 0 || amount.signum() < 0 && !reversing) {
            throw new Rejection("amount_range", AMOUNT, "An amount is neither negative nor beyond 10^12.");
        }
        return Money.of(exact(amount, currency, AMOUNT), currency);
    }

    private static String currency(Report report) {
        var currency = report.text(CURRENCY, "bad_currency");
        if (currency != null && isMoney(currency)) {
            return currency;
        }
        throw new Rejection(
                "bad_currency", CURRENCY, "An amount comes with its currency, a code of ISO 4217 such as EUR.");
    }

    private static boolean isMoney(String currency) {
        try {
            Money.digits(currency);
            return true;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    /** The same amount, if it has no more decimals than its currency. */
    static BigDecimal exact(BigDecimal amount, String currency, String field) {
        if (amount.stripTrailingZeros().scale() > Money.digits(currency)) {
            throw new Rejection("amount_scale", field, "The amount has more decimals than its currency.");
        }
        return amount;
    }
}
