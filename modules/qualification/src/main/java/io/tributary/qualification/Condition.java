package io.tributary.qualification;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * A rule over a customer's history that decides whether a commission is due. Pure: the same facts, in any order, get
 * the same verdict. An illegal condition cannot be built; its JSON is keyed by the condition's word.
 */
public sealed interface Condition {

    /** One single fact reaches the minimum: {@code {"amount": {"event": "ftd"}, "at_least": "20.00"}}. */
    record Amount(Selection of, BigDecimal atLeast) implements Condition {
        public Amount {
            requirePositive(atLeast);
        }
    }

    /** All facts together reach the minimum: {@code {"sum": {"event": ["ftd", "deposit"]}, "at_least": "50.00"}}. */
    record Sum(Selection of, BigDecimal atLeast) implements Condition {
        public Sum {
            requirePositive(atLeast);
        }
    }

    /** It happened often enough: {@code {"count": {"event": "deposit"}, "at_least": 3}}. */
    record Count(Selection of, int atLeast) implements Condition {
        public Count {
            requireNoField(of);
            if (atLeast < 1) {
                throw new IllegalArgumentException("a count is at least 1");
            }
        }
    }

    /** It happened: {@code {"seen": {"event": "kyc_approved", "where": {"level": "full"}}}}. */
    record Seen(Selection of) implements Condition {
        public Seen {
            requireNoField(of);
        }
    }

    /**
     * Only facts up to n days of 24 hours after the anchor count, the last moment included:
     * {@code {"within_days": 30, "of": "registration", "condition": {…}}}.
     *
     * @param of {@link #CLICK}, or the key of an event type whose first fact is meant
     */
    record Within(int days, String of, Condition condition) implements Condition {
        /** The anchor that is the click which brought the customer. */
        public static final String CLICK = "click";

        public Within {
            if (days < 1 || days > 3660) {
                throw new IllegalArgumentException("days are 1 to 3660");
            }
        }
    }

    /** Each of them holds: {@code {"all": […]}}. */
    record All(List<Condition> of) implements Condition {
        public All {
            of = notEmpty(of);
        }
    }

    /** At least one of them holds: {@code {"any": […]}}. */
    record Any(List<Condition> of) implements Condition {
        public Any {
            of = notEmpty(of);
        }
    }

    /** It does not hold: {@code {"not": {"seen": {"event": "chargeback"}}}}. */
    record Not(Condition of) implements Condition {}

    /** Reads a condition; a refusal names the wrong part by its path below the given field. */
    static Condition parse(JsonNode json, String field) {
        return ConditionReader.read(json, field);
    }

    /** The condition in the form in which {@link #parse} reads it. */
    default JsonNode json() {
        return ConditionWriter.write(this);
    }

    default Verdict verdict(Case of) {
        return Judge.verdict(this, of);
    }

    /** Everything that the condition looks at, so that a plan can be checked against the program's event types. */
    default Set<Selection> selections() {
        return Judge.selections(this);
    }

    /** Keys of the event types whose first fact opens a window. */
    default Set<String> anchors() {
        return Judge.anchors(this);
    }

    private static void requirePositive(BigDecimal atLeast) {
        if (atLeast.signum() <= 0) {
            throw new IllegalArgumentException("the minimum is more than zero");
        }
    }

    private static void requireNoField(Selection of) {
        if (of.field() != null) {
            throw new IllegalArgumentException("only an amount or a sum measures a field");
        }
    }

    private static List<Condition> notEmpty(List<Condition> of) {
        if (of.isEmpty()) {
            throw new IllegalArgumentException("at least one condition is needed");
        }
        return List.copyOf(of);
    }
}
