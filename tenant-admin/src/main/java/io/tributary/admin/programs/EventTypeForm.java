package io.tributary.admin.programs;

import io.tributary.admin.Words;
import io.tributary.pages.Form;
import io.tributary.program.EventType;
import io.tributary.program.EventTypeTerms;
import io.tributary.program.FieldType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** An event type as inputs, one row for each of its fields, and back. */
final class EventTypeForm {

    private static final String NAME = "field_name";
    private static final String TYPE = "field_type";
    private static final String REQUIRED = "field_required";
    private static final String VALUES = "field_values";

    private EventTypeForm() {}

    static Form of(EventType type) {
        var form = Form.empty()
                .with("name", type.name())
                .with("amount", type.amount().name().toLowerCase(Locale.ROOT))
                .with("version", type.version());
        type.fields()
                .forEach((name, field) -> form.add(NAME, name)
                        .add(TYPE, field.type().name().toLowerCase(Locale.ROOT))
                        .add(REQUIRED, field.required() ? "yes" : "no")
                        .add(VALUES, String.join(", ", field.values())));
        return form;
    }

    static EventTypeTerms terms(Form form) {
        var fields = new LinkedHashMap<String, FieldType>();
        rows(form).forEach(row -> fields.put(Objects.requireNonNull(row.get(NAME)), field(row)));
        var amount = Words.constant(EventType.Amount.class, form.value("amount"), "amount");
        return new EventTypeTerms(form.value("name"), Objects.requireNonNull(amount), fields);
    }

    /** The rows of fields that were filled in. */
    static List<Map<String, String>> rows(Form form) {
        return form.rows(NAME, TYPE, REQUIRED, VALUES);
    }

    private static FieldType field(Map<String, String> row) {
        var kind = Words.constant(FieldType.Kind.class, row.get(TYPE), "fields");
        var values = Stream.of(row.getOrDefault(VALUES, "").split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        return new FieldType(Objects.requireNonNull(kind), "yes".equals(row.get(REQUIRED)), values);
    }
}
