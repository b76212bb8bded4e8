package io.tributary.commissions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.kernel.Money;
import io.tributary.kernel.Rate;
import io.tributary.kernel.Refusal;
import io.tributary.qualification.JsonRule;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a component pays for one cause, in the currency of its plan. An illegal one cannot be built. */
public sealed interface Earn {

    /** The same amount whatever the event is worth: {@code {"flat": "150.00"}}. */
    record Flat(Money amount) implements Earn {
        public Flat {
            requirePositive(amount);
        }
    }

    /** A share of the event's amount, within bounds: {@code {"percent": "25", "min": "1.00", "max": "500.00"}}. */
    record Percent(Rate rate, @Nullable Money min, @Nullable Money max) implements Earn {
        public Percent {
            if (rate.millionths() <= 0 || rate.millionths() > 1_000_000) {
                throw new IllegalArgumentException("per cent are more than 0 and at most 100");
            }
            if (min != null) {
                requirePositive(min);
            }
            if (max != null) {
                requirePositive(max);
            }
            if (min != null && max != null && min.compareTo(max) > 0) {
                throw new IllegalArgumentException("the minimum is above the maximum");
            }
        }
    }

    /** Reads what a component earns; a refusal names the wrong part by its path below the given field. */
    static Earn parse(JsonNode json, String field, String currency) {
        var rule = new JsonRule(json, field);
        try {
            var earn = rule.word(Set.of("flat", "percent")).equals("flat")
                    ? new Flat(money(rule, "flat", currency))
                    : new Percent(
                            Rate.percent(rule.decimal("percent").toPlainString()),
                            rule.find("min") == null ? null : money(rule, "min", currency),
                            rule.find("max") == null ? null : money(rule, "max", currency));
            rule.refuseTheRest();
            return earn;
        } catch (IllegalArgumentException | ArithmeticException illegal) {
            throw Refusal.invalid("bad_value", field, "This cannot be: %s.".formatted(illegal.getMessage()));
        }
    }

    default ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        switch (this) {
            case Flat flat -> json.put("flat", flat.amount().amount());
            case Percent percent -> {
                json.put("percent", percent.rate().percent());
                if (percent.min() != null) {
                    json.put("min", percent.min().amount());
                }
                if (percent.max() != null) {
                    json.put("max", percent.max().amount());
                }
            }
        }
        return json;
    }

    /** Such as "150.00 EUR" or "25 %". */
    default String text() {
        return switch (this) {
            case Flat flat -> flat.amount().toString();
            case Percent percent -> percent.rate().toString();
        };
    }

    private static Money money(JsonRule rule, String member, String currency) {
        BigDecimal amount = rule.decimal(member);
        if (amount.stripTrailingZeros().scale() > Money.digits(currency)) {
            throw Refusal.invalid(
                    "amount_scale",
                    rule.path(member),
                    "%s has %d decimals.".formatted(currency, Money.digits(currency)));
        }
        return Money.of(amount, currency);
    }

    private static void requirePositive(Money amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("the amount is more than zero");
        }
    }
}
