package io.tributary.qualification;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.kernel.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One object of a rule's JSON. It remembers which members were asked for, so that a misspelt one is not overlooked. */
public final class JsonRule {

    private final JsonNode json;
    private final String path;
    private final Set<String> known = new HashSet<>();

    /** @param path how the object is called in a refusal, such as {@code components[0].qualify} */
    public JsonRule(JsonNode json, String path) {
        if (!json.isObject()) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "bad_value", "This must be an object.", path.isEmpty() ? null : path);
        }
        this.json = json;
        this.path = path;
    }

    public String path(String member) {
        return path.isEmpty() ? member : path + '.' + member;
    }

    /** The one of these words that is there; it says what the object is. */
    public String word(Set<String> words) {
        var found = words.stream().filter(json::has).toList();
        if (found.size() != 1) {
            throw Refusal.invalid(
                    "bad_value", path, "Give exactly one of: %s.".formatted(String.join(", ", sorted(words))));
        }
        return found.getFirst();
    }

    public List<String> names() {
        var names = new ArrayList<String>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }

    public @Nullable JsonNode find(String member) {
        known.add(member);
        var value = json.get(member);
        return value == null || value.isNull() ? null : value;
    }

    public JsonNode need(String member) {
        var value = find(member);
        if (value == null) {
            throw Refusal.invalid("missing_field", path(member), "This is needed.");
        }
        return value;
    }

    /** A key of a program's event type or of a field. */
    public String name(String member) {
        var value = need(member);
        return requireName(value.isTextual() ? value.asText() : "", path(member));
    }

    static String requireName(String name, String path) {
        if (!name.matches("[a-z][a-z0-9_-]{0,62}")) {
            throw Refusal.invalid("bad_value", path, "Give a key: lower-case letters, digits, - and _.");
        }
        return name;
    }

    public String text(String member) {
        var value = need(member);
        if (!value.isTextual() || value.asText().isBlank() || value.asText().length() > 200) {
            throw Refusal.invalid("bad_value", path(member), "Give a short text.");
        }
        return value.asText();
    }

    public boolean flag(String member) {
        var value = find(member);
        if (value != null && !value.isBoolean()) {
            throw Refusal.invalid("bad_value", path(member), "Give true or false.");
        }
        return value != null && value.booleanValue();
    }

    /** A decimal, written as a string with a point or as a number. */
    public BigDecimal decimal(String member) {
        var value = need(member);
        if (value.isTextual() && value.asText().matches("-?[0-9]{1,15}(\\.[0-9]{1,8})?")) {
            return new BigDecimal(value.asText());
        }
        if (value.isNumber() && Double.isFinite(value.doubleValue())) {
            var number = value.decimalValue();
            if (number.precision() <= 20 && Math.abs(number.scale()) <= 15) {
                return number;
            }
        }
        throw Refusal.invalid("bad_value", path(member), "Give a decimal with a point, such as \"50.00\".");
    }

    public int integer(String member) {
        var value = need(member);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw Refusal.invalid("bad_value", path(member), "Give a whole number.");
        }
        return value.intValue();
    }

    public void refuseTheRest() {
        for (var name : names()) {
            if (!known.contains(name)) {
                throw Refusal.invalid(
                        "unknown_field",
                        path,
                        "Only these are known here: %s.".formatted(String.join(", ", sorted(known))));
            }
        }
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }
}
