package io.tributary.commissions;

import io.tributary.kernel.Money;
import io.tributary.qualification.Standing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The arithmetic of one line: exact until the end, then rounded once, half to even, to the currency's minor unit. */
sealed interface Calculation {

    RoundingMode ROUNDING = RoundingMode.HALF_EVEN;

    /** What the cause is worth, and how that came about. */
    record Earned(Money amount, List<String> steps, String rounding) implements Calculation {}

    /** It is worth nothing. */
    record None(String reason, String sentence) implements Calculation {}

    static Calculation of(Earn earn, Standing standing, String currency) {
        return switch (earn) {
            case Earn.Flat(var amount) ->
                new Earned(amount, List.of("a flat amount of %s".formatted(amount)), "nothing to round");
            case Earn.Percent percent -> share(percent, standing, currency);
        };
    }

    private static Calculation share(Earn.Percent percent, Standing standing, String currency) {
        var amount = standing.fact().amount();
        var net = standing.net();
        if (amount == null || net == null || !amount.isPositive()) {
            return new None("no_amount", "The event has no amount to take a share of.");
        }
        if (!amount.currency().equals(currency)) {
            return new None(
                    "other_currency",
                    "The event is in %s and the plan in %s; amounts are not converted."
                            .formatted(amount.currency(), currency));
        }
        var steps = new ArrayList<String>();
        var exact = amount.decimal().multiply(percent.rate().decimal());
        steps.add("%s of %s is %s".formatted(percent.rate(), amount, plain(exact)));
        if (percent.min() != null && exact.compareTo(percent.min().decimal()) < 0) {
            exact = percent.min().decimal();
            steps.add("at least %s".formatted(percent.min()));
        }
        if (percent.max() != null && exact.compareTo(percent.max().decimal()) > 0) {
            exact = percent.max().decimal();
            steps.add("at most %s".formatted(percent.max()));
        }
        int digits = Money.digits(currency);
        if (!standing.whole()) {
            steps.add("%s of %s is left, and so is that part of it".formatted(net, amount));
        }
        // One division, so that there is one rounding.
        var rounded = exact.multiply(net.decimal()).divide(amount.decimal(), digits, ROUNDING);
        if (rounded.signum() == 0) {
            return new None("too_small", "The share rounds to nothing.");
        }
        return new Earned(
                Money.of(rounded, currency), steps, "half to even, to %d decimals of %s".formatted(digits, currency));
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
