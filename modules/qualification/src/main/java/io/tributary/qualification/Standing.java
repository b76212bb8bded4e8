package io.tributary.qualification;

import io.tributary.kernel.Money;
import io.tributary.tracking.attribution.Fact;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact and what is left of it after everything that took part of it back.
 *
 * @param net what is left of the amount; nothing where the fact has no amount
 * @param reversals the facts that took something back, in order
 * @param whole nothing of it was taken back
 * @param gone all of it was taken back: rules no longer see it
 */
public record Standing(Fact fact, @Nullable Money net, List<Fact> reversals, boolean whole, boolean gone) {

    static Standing of(Fact fact, List<Fact> reversals) {
        var amount = fact.amount();
        if (reversals.isEmpty()) {
            return new Standing(fact, amount, reversals, true, false);
        }
        if (amount == null || reversals.stream().anyMatch(reversal -> reversal.amount() == null)) {
            var nothing = amount == null ? null : Money.zero(amount.currency());
            return new Standing(fact, nothing, reversals, false, true);
        }
        var net = amount;
        for (var reversal : reversals) {
            var back = reversal.amount();
            if (back != null && back.currency().equals(amount.currency())) {
                net = net.minus(back.abs());
            }
        }
        net = net.max(Money.zero(amount.currency()));
        return new Standing(fact, net, reversals, net.equals(amount), net.isZero());
    }

    /** The net amount in the given currency; an amount in another one does not count. */
    BigDecimal amountIn(String currency) {
        return net != null && net.currency().equals(currency) ? net.decimal() : BigDecimal.ZERO;
    }
}
