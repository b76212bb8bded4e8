package io.tributary.kernel;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people and programs send, brought into one form or refused under the name of its field (422). */
public final class Input {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_URL = 2_048;
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_-]{0,62}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@.<>\"]+(\\.[^\\s@.<>\"]+)+");
    private static final Pattern MACRO = Pattern.compile("\\{[a-z0-9_]+}");
    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

    private Input() {}

    /** A key such as {@code first-deposit}: lower-case letters, digits, - and _, at most 63, beginning with a letter. */
    public static String key(@Nullable String value, String field) {
        var key = required(value, field);
        if (!KEY.matcher(key).matches()) {
            throw Refusal.invalid(
                    "bad_key", field, "A key has up to 63 of a-z, 0-9, - and _, and begins with a letter.");
        }
        return key;
    }

    /** A name: one line of visible text, at most 120 characters as a reader counts them. */
    public static String name(@Nullable String value, String field) {
        var name = required(value, field);
        if (name.codePoints().anyMatch(Input::isInvisible)) {
            throw Refusal.invalid(
                    "bad_name", field, "A name has no line breaks, control characters or marks that turn text around.");
        }
        if (name.length() > 8 * LONGEST_NAME || graphemes(name) > LONGEST_NAME) {
            throw Refusal.invalid("too_long", field, "A name has at most " + LONGEST_NAME + " characters.");
        }
        return name;
    }

    /** As {@link #name}, or null where nothing was said. */
    public static @Nullable String optionalName(@Nullable String value, String field) {
        return value == null || value.isBlank() ? null : name(value, field);
    }

    /** A reason: text of one or more lines, at most 500 characters; null where nothing was said. */
    public static @Nullable String optionalReason(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            return null;
        }
        var reason = normalized(value);
        if (reason.length() > 500) {
            throw Refusal.invalid("too_long", field, "A reason has at most 500 characters.");
        }
        if (reason.codePoints().anyMatch(c -> c != '\n' && isInvisible(c))) {
            throw Refusal.invalid("bad_text", field, "Text has no control characters or marks that turn it around.");
        }
        return reason;
    }

    /** An absolute http or https URL, at most 2,048 characters; macros in braces only in its path and query. */
    public static String url(@Nullable String value, String field) {
        var url = required(value, field);
        if (url.length() > LONGEST_URL || !isWebAddress(url)) {
            throw Refusal.invalid(
                    "bad_url", field, "An address begins with https:// or http://, names a host and has no password.");
        }
        return url;
    }

    /** As {@link #url}, or null where nothing was said. */
    public static @Nullable String optionalUrl(@Nullable String value, String field) {
        return value == null || value.isBlank() ? null : url(value, field);
    }

    /** A host name such as {@code shop.example}, in lower case, without port or scheme. */
    public static String host(@Nullable String value, String field) {
        var host = required(value, field).toLowerCase(Locale.ROOT);
        if (!isWebAddress("https://" + host + "/") || host.contains(":")) {
            throw Refusal.invalid("bad_host", field, "A host is a name such as shop.example, without scheme or port.");
        }
        return host;
    }

    /** An e-mail address, its domain in lower case. Whether it is anybody's only a mail can tell. */
    public static String email(@Nullable String value, String field) {
        var email = required(value, field);
        if (email.length() > 254
                || !EMAIL.matcher(email).matches()
                || email.codePoints().anyMatch(Input::isInvisible)) {
            throw Refusal.invalid("bad_email", field, "This is not an e-mail address.");
        }
        var at = email.indexOf('@');
        return email.substring(0, at) + email.substring(at).toLowerCase(Locale.ROOT);
    }

    /** A currency of ISO 4217 that money is paid in. */
    public static String currency(@Nullable String value, String field) {
        var currency = required(value, field);
        try {
            Money.digits(currency);
            return currency;
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid("bad_currency", field, "A currency is a code of ISO 4217 such as EUR.");
        }
    }

    /** A region of the time zone database such as {@code Europe/Malta}, or UTC. */
    public static ZoneId zone(@Nullable String value, String field) {
        var zone = required(value, field);
        try {
            if (zone.equals("UTC")
                    || (zone.contains("/") && ZoneId.getAvailableZoneIds().contains(zone))) {
                return ZoneId.of(zone);
            }
        } catch (DateTimeException unknown) {
            // refused below
        }
        throw Refusal.invalid("bad_time_zone", field, "A time zone is a name such as Europe/Malta, or UTC.");
    }

    /** A country of ISO 3166 such as DE; null where nothing was said. */
    public static @Nullable String optionalCountry(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!COUNTRIES.contains(value)) {
            throw Refusal.invalid("bad_country", field, "A country is a code of ISO 3166 such as DE.");
        }
        return value;
    }

    private static String required(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            throw Refusal.invalid("missing_field", field, "This field is needed.");
        }
        return normalized(value);
    }

    private static String normalized(String value) {
        return Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static int graphemes(String text) {
        var boundaries = BreakIterator.getCharacterInstance(Locale.ROOT);
        boundaries.setText(text);
        int count = 0;
        while (boundaries.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    private static boolean isWebAddress(String url) {
        try {
            var uri = new URI(MACRO.matcher(url).replaceAll("x"));
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            var rest = url.indexOf("//") + 2;
            var authority = url.substring(rest).split("[/?#]", 2)[0];
            return (scheme.equals("http") || scheme.equals("https"))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && authority.indexOf('{') < 0;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
