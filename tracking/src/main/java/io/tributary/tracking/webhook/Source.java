package io.tributary.tracking.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from: a place in the body, an entry of a list of names and values, or always the same.
 *
 * @param at JSON Pointer (RFC 6901) to the value; with an entry, to the list
 * @param constant what is always the same
 * @param entry which entry of the list
 * @param as how it is written there; null: as it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Source(
        @Nullable String at,
        @Nullable String constant,
        @Nullable Entry entry,
        @Nullable Form as) {

    private static final int LONGEST = 500;

    /**
     * One of a list of objects.
     *
     * @param name JSON Pointer within the object to what tells it from the others
     * @param is what stands there
     * @param value JSON Pointer within the object to the value
     */
    public record Entry(String name, String is, String value) {

        public Entry {
            Pointers.check(name);
            Pointers.check(value);
        }
    }

    public Source {
        if (at == null == (constant == null) || entry != null && at == null) {
            throw Pointers.bad("A value comes from one place: a pointer, or a constant.");
        }
        if (at != null) {
            Pointers.check(at);
        }
        if (constant != null && constant.length() > LONGEST) {
            throw Pointers.bad("A constant has at most " + LONGEST + " characters.");
        }
    }

    public static Source at(String pointer) {
        return new Source(pointer, null, null, null);
    }

    public static Source at(String pointer, Form as) {
        return new Source(pointer, null, null, as);
    }

    public static Source constant(String value) {
        return new Source(null, value, null, null);
    }

    public static Source entry(String list, String name, String is, String value) {
        return new Source(list, null, new Entry(name, is, value), null);
    }

    /** What is there: text, or JSON where it is nested; null where there is nothing. */
    @Nullable
    Object find(JsonNode body, String currency) {
        if (at == null) {
            return constant;
        }
        var found = entry == null ? body.at(at) : find(body.at(at), entry);
        if (found.isMissingNode() || found.isNull()) {
            return null;
        }
        if (found.isContainerNode()) {
            return found;
        }
        var text = found.isNumber() ? found.decimalValue().toPlainString() : found.asText();
        return as == null || text.isEmpty() ? text : as.read(text, currency);
    }

    private static JsonNode find(JsonNode list, Entry entry) {
        for (var one : list) {
            if (one.at(entry.name()).asText().equals(entry.is())) {
                return one.at(entry.value());
            }
        }
        return MissingNode.getInstance();
    }
}
