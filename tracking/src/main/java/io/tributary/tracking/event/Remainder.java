package io.tributary.tracking.event;

import io.tributary.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is left of the facts of one txid, which one operator may have reported under several event types. */
final class Remainder {

    private final List<Money> amounts = new ArrayList<>();
    private final List<Money> back = new ArrayList<>();
    private boolean known;
    private boolean touched;
    private boolean gone;

    /** A fact of that txid. */
    void add(@Nullable Money amount) {
        known = true;
        if (amount != null) {
            amounts.add(amount);
        }
    }

    /** A fact that takes them back: an amount of them or, without one, all. */
    void takeBack(@Nullable Money amount) {
        touched = true;
        if (amount == null) {
            gone = true;
        } else {
            back.add(amount.abs());
        }
    }

    /** Why this one cannot take back what it says, if it cannot; nothing where the fact has not come yet. */
    Optional<Rejection> refusal(NewEvent reversal) {
        if (!known) {
            return Optional.empty();
        }
        var amount = reversal.amount();
        if (gone || amounts.isEmpty() && touched) {
            return Optional.of(tooMuch("reverses", "Nothing is left of what this takes back."));
        }
        if (amounts.isEmpty()) {
            return Optional.empty();
        }
        if (amount == null) {
            return touched && !left(amounts.getFirst().currency()).isPositive()
                    ? Optional.of(tooMuch("reverses", "Nothing is left of what this takes back."))
                    : Optional.empty();
        }
        if (amounts.stream().noneMatch(one -> one.currency().equals(amount.currency()))) {
            return Optional.of(new Rejection("bad_currency", "currency", "What it takes back is in another currency."));
        }
        return amount.abs().compareTo(left(amount.currency())) > 0
                ? Optional.of(tooMuch("amount", "This takes back more than is left."))
                : Optional.empty();
    }

    private Money left(String currency) {
        var most = amounts.stream()
                .filter(amount -> amount.currency().equals(currency))
                .max(Money::compareTo)
                .orElseThrow();
        return back.stream()
                .filter(amount -> amount.currency().equals(currency))
                .reduce(most, Money::minus);
    }

    private static Rejection tooMuch(String field, String detail) {
        return new Rejection("over_reversal", field, detail);
    }
}
