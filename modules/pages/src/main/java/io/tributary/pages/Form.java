package io.tributary.pages;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.tributary.kernel.Refusal;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a form, and what is wrong with it. Names of fields are those of the API, so that a refusal's
 * field finds its input. A refused form is shown again with status 422; an accepted one redirects.
 */
@TemplateData
public final class Form {

    private final MultivaluedMap<String, String> values;
    private final Map<String, String> errors = new LinkedHashMap<>();

    private Form(MultivaluedMap<String, String> values) {
        this.values = values;
    }

    public static Form empty() {
        return new Form(new MultivaluedHashMap<>());
    }

    public static Form of(MultivaluedMap<String, String> sent) {
        return new Form(sent);
    }

    /** Fills a field in, for a form that edits what exists. */
    public Form with(String field, @Nullable Object value) {
        if (value != null) {
            values.putSingle(field, value.toString());
        }
        return this;
    }

    /** Adds one more value to a field that is repeated in rows. */
    public Form add(String field, String value) {
        values.add(field, value);
        return this;
    }

    /** What was typed, trimmed; nothing is the empty string. */
    public String value(String field) {
        var value = values.getFirst(field);
        return value == null ? "" : value.strip();
    }

    /** What was typed, or null where it was left empty. */
    public @Nullable String optional(String field) {
        var value = value(field);
        return value.isEmpty() ? null : value;
    }

    /** The values of inputs of the same name, in their order. */
    public List<String> values(String field) {
        var all = values.get(field);
        return all == null ? List.of() : all.stream().map(String::strip).toList();
    }

    /**
     * Repeated rows of inputs: the values of each row by field. A row whose first field is empty was left out by whoever
     * filled the form in.
     */
    public List<Map<String, String>> rows(String first, String... others) {
        var rows = new ArrayList<Map<String, String>>();
        var starts = values(first);
        for (int i = 0; i < starts.size(); i++) {
            if (!starts.get(i).isEmpty()) {
                var row = new LinkedHashMap<String, String>();
                row.put(first, starts.get(i));
                for (var other : others) {
                    var all = values(other);
                    row.put(other, i < all.size() ? all.get(i) : "");
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** A row that nobody has filled in. */
    public Map<String, String> blankRow() {
        return Map.of();
    }

    /** The lines of a text area that are not empty. */
    public List<String> lines(String field) {
        return value(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /**
     * A whole number from a field.
     *
     * @throws Refusal bad_number (422)
     */
    public int number(String field) {
        try {
            return Integer.parseInt(value(field));
        } catch (NumberFormatException unreadable) {
            throw Refusal.invalid("bad_number", field, "This is a whole number.");
        }
    }

    public boolean checked(String field) {
        return !value(field).isEmpty();
    }

    public boolean has(String field, String value) {
        return values(field).contains(value);
    }

    /** Says what is wrong with a field, in the reader's language. */
    public Form refuse(String field, String text) {
        errors.putIfAbsent(field, text);
        return this;
    }

    public boolean ok() {
        return errors.isEmpty();
    }

    /** What is wrong with the field; empty where nothing is. */
    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    /** What is wrong, by field. */
    public Map<String, String> errors() {
        return errors;
    }

    /** Does the work and redirects, or shows the form again with what the domain refused. */
    public Response submit(Function<Form, Redirect> work, Function<Form, TemplateInstance> again) {
        if (ok()) {
            try {
                return work.apply(this).response();
            } catch (Refusal refusal) {
                if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                    throw refusal;
                }
                var field = refusal.field() == null ? "" : refusal.field();
                refuse(field, Arc.container().instance(Refusals.class).get().text(refusal));
            }
        }
        return Response.status(422)
                .entity(again.apply(this))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }
}
