package io.tributary.program;

import io.tributary.kernel.Input;
import io.tributary.kernel.Refusal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a destination may ask for, in braces and lower case, as in {@code https://shop.example/?from={sub1}}. */
public final class DestinationMacros {

    /** In the order in which they are explained. */
    public static final Set<String> NAMES = names();

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

    private DestinationMacros() {}

    /**
     * A destination: an address whose macros we know.
     *
     * @throws Refusal unknown_macro, bad_url (422)
     */
    public static String url(@Nullable String value, String field) {
        if (value != null) {
            BRACES.matcher(value).results().map(macro -> macro.group(1)).forEach(name -> refuseUnknown(name, field));
        }
        return Input.url(value, field);
    }

    /** As {@link #url}, or null where nothing was said. */
    public static @Nullable String optionalUrl(@Nullable String value, String field) {
        return value == null || value.isBlank() ? null : url(value, field);
    }

    private static void refuseUnknown(String name, String field) {
        if (!NAMES.contains(name)) {
            throw Refusal.invalid(
                    "unknown_macro",
                    field,
                    "A macro in braces is not known. Known are %s.".formatted(String.join(", ", NAMES)));
        }
    }

    private static Set<String> names() {
        var names = new LinkedHashSet<>(List.of("click_id", "aff_click_id"));
        IntStream.rangeClosed(1, 10).mapToObj(i -> "sub" + i).forEach(names::add);
        names.addAll(List.of("affiliate", "program", "link", "coupon", "country", "device"));
        return Collections.unmodifiableSet(names);
    }
}
