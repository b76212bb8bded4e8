package io.tributary.kernel;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An exact amount of one currency, counted in units of a ten-thousandth of the currency's minor unit (ISO 4217), so
 * that sums never round. 1.00 EUR is 1,000,000 units, 1 JPY is 10,000. Arithmetic that does not fit throws.
 */
@Embeddable
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.NONE,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public record Money(
        @Column(nullable = false) long units,
        @JsonProperty @Column(nullable = false) String currency) implements Comparable<Money> {

    private static final int EXTRA_DIGITS = 4;
    private static final long UNITS_PER_MINOR = 10_000;

    public Money {
        digits(currency);
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    /**
     * The amount in decimal notation with a point, such as 100.00.
     *
     * @throws ArithmeticException if it has more decimals than a unit can hold
     */
    public static Money of(String amount, String currency) {
        return of(new BigDecimal(amount), currency);
    }

    /** The same, from a decimal; a scale that is finer than a unit throws an ArithmeticException. */
    public static Money of(BigDecimal amount, String currency) {
        return new Money(amount.movePointRight(scale(currency)).longValueExact(), currency);
    }

    /** The decimal rounded to the currency's minor unit: once per commission line, and nowhere else. */
    public static Money rounded(BigDecimal amount, String currency, RoundingMode rounding) {
        return of(amount.setScale(digits(currency), rounding), currency);
    }

    @JsonCreator
    static Money parse(
            @JsonProperty(value = "amount", required = true) String amount,
            @JsonProperty(value = "currency", required = true) String currency) {
        return of(amount, currency);
    }

    /** Decimals of the currency's minor unit. Codes that are no money (XXX, gold, test) are refused. */
    public static int digits(String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        if (digits < 0) {
            throw new IllegalArgumentException("not a currency that money is paid in: " + currency);
        }
        return digits;
    }

    /** Decimals of one unit: those of the minor unit and four more. */
    public static int scale(String currency) {
        return digits(currency) + EXTRA_DIGITS;
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(units, unitsOf(other)), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(units, unitsOf(other)), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(units), currency);
    }

    public Money abs() {
        return isNegative() ? negated() : this;
    }

    /** The share of this amount, rounded to the minor unit. */
    public Money times(Rate rate, RoundingMode rounding) {
        return rounded(decimal().multiply(rate.decimal()), currency, rounding);
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** What can be paid: rounded towards zero to whole minor units. The dust stays where it is. */
    public Money payable() {
        return new Money(units - units % UNITS_PER_MINOR, currency);
    }

    /**
     * Splits this amount in proportion to the weights by largest remainder, so that the parts always sum to the whole.
     * Equal remainders go to the earlier part.
     */
    public List<Money> split(List<Long> weights) {
        BigDecimal total = weights.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.signum() <= 0 || weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("weights must not be negative and must not all be zero");
        }
        var parts = new ArrayList<Long>();
        var remainders = new ArrayList<BigDecimal>();
        long rest = units;
        for (long weight : weights) {
            var exact = BigDecimal.valueOf(units).multiply(BigDecimal.valueOf(weight));
            var part = exact.divideToIntegralValue(total);
            parts.add(part.longValueExact());
            remainders.add(exact.subtract(part.multiply(total)).abs());
            rest -= part.longValueExact();
        }
        var order = new ArrayList<Integer>();
        for (int i = 0; i < parts.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(remainders::get, Collections.reverseOrder()));
        for (int i = 0; rest != 0; i++) {
            int part = order.get(i);
            parts.set(part, parts.get(part) + Long.signum(rest));
            rest -= Long.signum(rest);
        }
        return parts.stream().map(part -> new Money(part, currency)).toList();
    }

    public boolean isZero() {
        return units == 0;
    }

    public boolean isNegative() {
        return units < 0;
    }

    public boolean isPositive() {
        return units > 0;
    }

    /** This amount as a decimal, with the currency's decimals, or more where it holds a fraction of a minor unit. */
    public BigDecimal decimal() {
        var exact = BigDecimal.valueOf(units, scale(currency)).stripTrailingZeros();
        return exact.scale() < digits(currency) ? exact.setScale(digits(currency)) : exact;
    }

    /** The amount as the API writes it: decimal notation, never an exponent. */
    @JsonProperty("amount")
    @Schema(examples = "100.00")
    public String amount() {
        return decimal().toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(units, unitsOf(other));
    }

    @Override
    public String toString() {
        return amount() + " " + currency;
    }

    private long unitsOf(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("%s is not %s".formatted(other.currency, currency));
        }
        return other.units;
    }
}
