package io.tributary.qualification;

import io.tributary.tracking.attribution.Fact;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which facts a condition looks at, and what of them.
 *
 * @param events keys of event types; a fact of any of them is meant
 * @param where declared field to the values it may have, written as text
 * @param field the numeric field that is measured instead of the amount; {@code quantity} is the fact's own
 */
public record Selection(
        Set<String> events,
        Map<String, Set<String>> where,
        @Nullable String field) {

    static final String QUANTITY = "quantity";

    public Selection {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("name at least one event type");
        }
        if (where.values().stream().anyMatch(Set::isEmpty)) {
            throw new IllegalArgumentException("name at least one value of the field");
        }
        events = Collections.unmodifiableSet(new LinkedHashSet<>(events));
        where = Collections.unmodifiableMap(new TreeMap<>(where));
    }

    public static Selection of(String event) {
        return new Selection(Set.of(event), Map.of(), null);
    }

    Stream<Standing> in(Case of) {
        return of.standing().filter(standing -> matches(standing.fact()));
    }

    private boolean matches(Fact fact) {
        return events.contains(fact.eventType())
                && where.entrySet().stream().allMatch(wanted -> {
                    var value = fact.fields().get(wanted.getKey());
                    return value != null && wanted.getValue().stream().anyMatch(text -> same(value, text));
                });
    }

    private static boolean same(Object value, String text) {
        if (!(value instanceof Number number)) {
            return value.toString().equals(text);
        }
        try {
            return decimal(number).compareTo(new BigDecimal(text)) == 0;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    /** What the fact measures: its net amount in the plan's currency, or the field's number; zero where it has none. */
    BigDecimal measure(Standing standing, String currency) {
        if (field == null) {
            return standing.amountIn(currency);
        }
        Object value = field.equals(QUANTITY)
                ? standing.fact().quantity()
                : standing.fact().fields().get(field);
        return value instanceof Number number ? decimal(number) : BigDecimal.ZERO;
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    }
}
