package io.tributary.tracking.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a server said, before anything is believed: parameters by name, as text from a URL or form, or typed from JSON.
 * In JSON nothing unknown may stand; in a URL it is ignored and named in the receipt.
 *
 * @param values text, decimal or boolean; JSON's nested values stay JSON and are refused by whoever asks for them
 * @param strict whether it is JSON
 * @param raw what is kept when it is refused
 */
public record Report(Map<String, Object> values, boolean strict, String raw) {

    private static final int MOST_PARAMETERS = 128;

    /**
     * Reads a query and a form.
     *
     * @throws Malformed where it is not percent-encoded UTF-8, or says something twice
     */
    public static Report ofQuery(String query, String form) {
        var raw = form.isEmpty() ? query : query.isEmpty() ? form : query + '&' + form;
        var values = new LinkedHashMap<String, Object>();
        decode(raw).forEach((name, all) -> {
            var value = all.getFirst();
            if (all.size() > 1) {
                throw new Malformed("A parameter is there more than once.");
            }
            if (value.indexOf('\uFFFD') >= 0 || name.indexOf('\uFFFD') >= 0) {
                throw new Malformed("The text is not UTF-8.");
            }
            if (!value.isEmpty()) {
                values.put(name, value);
            }
        });
        return new Report(values, false, raw);
    }

    private static Map<String, List<String>> decode(String query) {
        try {
            return new QueryStringDecoder(query, StandardCharsets.UTF_8, false, MOST_PARAMETERS, true).parameters();
        } catch (IllegalArgumentException unreadable) {
            throw new Malformed("The text is not percent-encoded as it should be.");
        }
    }

    /** Reads one object of JSON; null stands for what is not there. */
    public static Report ofJson(JsonNode object) {
        if (!object.isObject()) {
            throw new Malformed("A report is a JSON object.");
        }
        var values = new LinkedHashMap<String, Object>();
        object.properties().forEach(property -> {
            var value = property.getValue();
            if (!value.isNull()) {
                values.put(property.getKey(), value(value));
            }
        });
        return new Report(values, true, object.toString());
    }

    private static Object value(JsonNode node) {
        if (node.isTextual()) {
            if (!isWellFormed(node.textValue())) {
                throw new Malformed("The text is not Unicode.");
            }
            return node.textValue();
        }
        return node.isNumber() ? node.decimalValue() : node.isBoolean() ? node.booleanValue() : node;
    }

    private static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    /** The text under that name. A number is no text: 007 and 7 would be the same. */
    @Nullable
    String text(String name, String reason) {
        var value = values.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new Rejection(reason, name, "This has to be text.");
    }

    /** A switch such as {@code test=1}. */
    boolean flag(String name) {
        var value = values.get(name);
        return value != null
                && (value.equals(true)
                        || value.equals("1")
                        || value.equals("true")
                        || value instanceof BigDecimal number && number.compareTo(BigDecimal.ONE) == 0);
    }

    /** The text, if there is one, for the log of refused requests. */
    Optional<String> said(String name) {
        return values.get(name) instanceof String text && text.length() <= 128 ? Optional.of(text) : Optional.empty();
    }
}
