package io.tributary.program;

import io.tributary.kernel.Input;
import io.tributary.kernel.Refusal;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What of an event type may change.
 *
 * @param amount whether its events carry an amount
 * @param fields what else they carry, by name
 */
@Embeddable
public record EventTypeTerms(
        String name,
        @Enumerated(EnumType.STRING) EventType.Amount amount,
        @JdbcTypeCode(SqlTypes.JSON) Map<String, FieldType> fields) {

    /** Words that mean something else in a report of an event. */
    private static final Set<String> RESERVED = Set.of(
            "event",
            "txid",
            "click_id",
            "customer_id",
            "coupon",
            "affiliate",
            "amount",
            "currency",
            "quantity",
            "ts",
            "reverses",
            "reason",
            "sig",
            "timestamp",
            "dry_run",
            "test",
            "resp",
            "fields",
            "id",
            "status");

    private static final Pattern FIELD = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final int MOST_FIELDS = 50;

    public EventTypeTerms {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /**
     * The same terms, in one form.
     *
     * @throws Refusal naming the first field that is wrong (422)
     */
    EventTypeTerms checked() {
        if (fields.size() > MOST_FIELDS) {
            throw Refusal.invalid("too_many", "fields", "An event type has at most " + MOST_FIELDS + " fields.");
        }
        var checked = new TreeMap<String, FieldType>();
        fields.forEach((field, type) -> {
            if (!FIELD.matcher(field).matches()) {
                throw Refusal.invalid(
                        "bad_key",
                        "fields",
                        "A field's name has up to 63 of a-z, 0-9 and _, and begins with a letter.");
            }
            if (RESERVED.contains(field)) {
                throw Refusal.invalid("reserved_name", "fields", "A field is named like a parameter of every event.");
            }
            checked.put(field, type.checked("fields"));
        });
        return new EventTypeTerms(Input.name(name, "name"), amount, checked);
    }
}
