package io.tributary.admin;

import io.tributary.kernel.Input;
import io.tributary.kernel.Refusal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Constants, months and reasons as they stand in addresses and bodies. */
public final class Words {

    private Words() {}

    /** The constant of that name in lower case, as in JSON; null where none was asked for. */
    public static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String word, String field) {
        if (word == null) {
            return null;
        }
        for (var constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
                return constant;
            }
        }
        throw Refusal.invalid("bad_value", field, "This word is not known here.");
    }

    /** A month such as 2026-06. */
    static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid("bad_month", "month", "A month is written like 2026-06.");
        }
    }

    /** A reason that has to be given. */
    static String reason(@Nullable String text) {
        var reason = Input.optionalReason(text, "reason");
        if (reason == null) {
            throw Refusal.invalid("missing_field", "reason", "Say why, for whoever asks later.");
        }
        return reason;
    }
}
