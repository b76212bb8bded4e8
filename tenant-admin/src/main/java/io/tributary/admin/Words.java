package io.tributary.admin;

import io.tributary.kernel.Refusal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Constants as they stand in addresses: in lower case, as in JSON. */
final class Words {

    private Words() {}

    /** The constant of that name; null where none was asked for. */
    static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String word, String field) {
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
}
