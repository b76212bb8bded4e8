package io.tributary.tracking.check;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address as somebody pasted it, which need not be a proper one: braces and spaces may stand in it. Pure.
 *
 * @param host without the port
 * @param query without the question mark
 * @param fragment what follows a #, with it
 */
public record PastedUrl(String scheme, String host, String path, String query, String fragment) {

    private static final Pattern URL =
            Pattern.compile("(?i)(https?)://([^/?#:@]+)(?::[^/?#]*)?([^?#]*)(?:\\?([^#]*))?(#.*)?", Pattern.DOTALL);
    private static final Pattern WRAPPING = Pattern.compile("^(?:GET|POST|curl)\\s+|^[\"'`<]+|[\"'`>]+$");

    /** The address inside of what was pasted; empty where there is none. */
    public static Optional<PastedUrl> in(String text) {
        var url = text.strip();
        for (int i = 0; i < 3; i++) {
            url = WRAPPING.matcher(url).replaceAll("").strip();
        }
        var matcher = URL.matcher(url);
        return matcher.matches()
                ? Optional.of(new PastedUrl(
                        matcher.group(1).toLowerCase(java.util.Locale.ROOT),
                        matcher.group(2),
                        matcher.group(3),
                        matcher.group(4) == null ? "" : matcher.group(4),
                        matcher.group(5) == null ? "" : matcher.group(5)))
                : Optional.empty();
    }
}
