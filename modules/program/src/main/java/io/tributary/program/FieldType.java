package io.tributary.program;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.tributary.kernel.Input;
import io.tributary.kernel.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a declared field of an event holds.
 *
 * @param required whether an event without it is refused
 * @param values the only texts it may hold; empty: any
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FieldType(Kind type, boolean required, List<String> values) {

    /** The kinds of values. MONEY is an amount in the currency of its event; DATE is a day, year first. */
    public enum Kind {
        TEXT,
        NUMBER,
        INTEGER,
        BOOLEAN,
        MONEY,
        DATE
    }

    private static final int MOST_VALUES = 200;

    public FieldType {
        values = List.copyOf(values);
    }

    /** As it is written in JSON, where only the type has to be said. */
    @JsonCreator
    static FieldType read(
            @JsonProperty("type") @Nullable Kind type,
            @JsonProperty("required") @Nullable Boolean required,
            @JsonProperty("values") @Nullable List<String> values) {
        if (type == null) {
            throw Refusal.invalid("missing_field", "fields", "A field has a type.");
        }
        return new FieldType(type, required != null && required, values == null ? List.of() : values);
    }

    public static FieldType optional(Kind type) {
        return new FieldType(type, false, List.of());
    }

    public static FieldType required(Kind type) {
        return new FieldType(type, true, List.of());
    }

    /** A text that is one of the given ones. */
    public static FieldType oneOf(String... values) {
        return new FieldType(Kind.TEXT, false, List.of(values));
    }

    FieldType checked(String field) {
        if (!values.isEmpty() && type != Kind.TEXT) {
            throw Refusal.invalid("bad_values", field, "Only a text can be limited to a list of values.");
        }
        if (values.size() > MOST_VALUES) {
            throw Refusal.invalid("too_many", field, "A field has at most " + MOST_VALUES + " values.");
        }
        return new FieldType(
                type,
                required,
                values.stream()
                        .map(value -> Input.name(value, field))
                        .distinct()
                        .toList());
    }
}
