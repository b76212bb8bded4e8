package io.tributary.reporting;

import io.tributary.kernel.Money;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Amounts added up by currency, in the order of the currencies' codes. */
final class Sums {

    private Sums() {}

    @SafeVarargs
    static List<Money> of(Collection<Money>... amounts) {
        var sums = new TreeMap<String, Money>();
        for (var some : amounts) {
            some.forEach(amount -> sums.merge(amount.currency(), amount, Money::plus));
        }
        return List.copyOf(sums.values());
    }
}
