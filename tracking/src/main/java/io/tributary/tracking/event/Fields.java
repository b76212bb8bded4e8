package io.tributary.tracking.event;

import io.tributary.program.EventType;
import io.tributary.program.FieldType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Reads the declared fields of a report, each as its type says. */
final class Fields {

    private static final int LONGEST_TEXT = 500;
    private static final String REASON = "bad_value";

    private Fields() {}

    /**
     * The declared fields that are there: text, decimal, whole number, boolean; money and days as text.
     *
     * @param currency of amounts among the fields
     */
    static Map<String, Object> read(Report report, EventType type, String currency) {
        var fields = new TreeMap<String, Object>();
        type.fields().forEach((name, declared) -> {
            var value = report.values().get(name);
            if (value != null) {
                fields.put(name, value(value, name, declared, currency));
            } else if (declared.required()) {
                throw new Rejection("missing_field", name, "Events of this type carry this field.");
            }
        });
        return fields;
    }

    private static Object value(Object value, String name, FieldType declared, String currency) {
        return switch (declared.type()) {
            case TEXT -> text(value, name, declared);
            case NUMBER -> Decimals.read(value, name, REASON);
            case INTEGER -> integer(value, name);
            case BOOLEAN -> bool(value, name);
            case MONEY ->
                Amounts.exact(Decimals.read(value, name, REASON), currency, name)
                        .toPlainString();
            case DATE -> date(value, name);
        };
    }

    private static String text(Object value, String name, FieldType declared) {
        if (!(value instanceof String text)
                || text.length() > LONGEST_TEXT
                || text.codePoints().anyMatch(Character::isISOControl)) {
            throw bad(name, "This is one line of text of at most 500 characters.");
        }
        if (!declared.values().isEmpty() && !declared.values().contains(text)) {
            throw bad(name, "This is not one of the values that the event type lists.");
        }
        CardNumbers.refuse(text, name);
        return text;
    }

    private static long integer(Object value, String name) {
        try {
            return Decimals.read(value, name, REASON).longValueExact();
        } catch (ArithmeticException fraction) {
            throw bad(name, "This is a whole number.");
        }
    }

    private static boolean bool(Object value, String name) {
        return switch (value) {
            case Boolean said -> said;
            case String text when text.equals("true") || text.equals("1") -> true;
            case String text when text.equals("false") || text.equals("0") -> false;
            default -> throw bad(name, "This is true or false.");
        };
    }

    private static String date(Object value, String name) {
        try {
            return LocalDate.parse(String.valueOf(value)).toString();
        } catch (DateTimeException unreadable) {
            throw bad(name, "This is a day such as 2026-01-31.");
        }
    }

    private static Rejection bad(String name, String detail) {
        return new Rejection(REASON, name, detail);
    }
}
