package io.tributary.tracking.webhook;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;

/**
 * Something that has to hold for a body, or a rule does not concern it.
 *
 * @param at JSON Pointer (RFC 6901) to what is looked at
 * @param values what it is compared with; nothing for exists and missing
 */
public record Condition(
        String at,
        Test test,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> values) {

    /** What is asked. */
    public enum Test {
        /** It is one of the values. */
        IS,
        /** It is none of the values. */
        IS_NOT,
        EXISTS,
        MISSING,
        /** It is a number above the first value. */
        ABOVE
    }

    public Condition {
        Pointers.check(at);
        values = List.copyOf(values);
        boolean compares = test != Test.EXISTS && test != Test.MISSING;
        if (compares == values.isEmpty() || test == Test.ABOVE && !isNumber(values.getFirst())) {
            throw Pointers.bad("A condition says what it compares with, above a number.");
        }
    }

    boolean holds(JsonNode body) {
        var found = body.at(at);
        boolean missing = found.isMissingNode() || found.isNull();
        return switch (test) {
            case IS -> !missing && values.contains(found.asText());
            case IS_NOT -> !values.contains(found.asText());
            case EXISTS -> !missing;
            case MISSING -> missing;
            case ABOVE ->
                isNumber(found.asText())
                        && new BigDecimal(found.asText()).compareTo(new BigDecimal(values.getFirst())) > 0;
        };
    }

    private static boolean isNumber(String text) {
        return text.matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?");
    }
}
