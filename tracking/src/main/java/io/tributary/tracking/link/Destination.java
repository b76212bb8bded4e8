package io.tributary.tracking.link;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Where a link leads, taken apart once: text and macros in braces. A value that fills a macro is percent-encoded, and
 * macros stand in path and query only (checked when saved), so nothing a visitor sends can change the origin.
 */
public final class Destination {

    private static final Pattern MACRO = Pattern.compile("\\{([a-z0-9_]+)}");

    private record Part(String text, boolean macro) {}

    private final List<Part> parts;
    private final String fragment;
    private final boolean hasQuery;

    private Destination(List<Part> parts, String fragment, boolean hasQuery) {
        this.parts = parts;
        this.fragment = fragment;
        this.hasQuery = hasQuery;
    }

    public static Destination of(String url) {
        int hash = url.indexOf('#');
        var address = hash < 0 ? url : url.substring(0, hash);
        var parts = new ArrayList<Part>();
        var macros = MACRO.matcher(address);
        int end = 0;
        while (macros.find()) {
            parts.add(new Part(address.substring(end, macros.start()), false));
            parts.add(new Part(macros.group(1), true));
            end = macros.end();
        }
        parts.add(new Part(address.substring(end), false));
        return new Destination(List.copyOf(parts), hash < 0 ? "" : url.substring(hash), address.indexOf('?') >= 0);
    }

    /**
     * The address with its macros filled, and one more parameter.
     *
     * @param values of a macro by name; empty text where there is none
     * @param parameter a plain word, and its value in characters that need no encoding
     * @param more further parameters, encoded, each begun by &amp;; or empty
     */
    public String fill(UnaryOperator<String> values, String parameter, String value, String more) {
        return filled(values)
                .append(hasQuery ? '&' : '?')
                .append(parameter)
                .append('=')
                .append(value)
                .append(more)
                .append(fragment)
                .toString();
    }

    /** The address with its macros filled. */
    public String fill(UnaryOperator<String> values) {
        return filled(values).append(fragment).toString();
    }

    private StringBuilder filled(UnaryOperator<String> values) {
        var url = new StringBuilder(256);
        for (var part : parts) {
            url.append(part.macro() ? encode(values.apply(part.text())) : part.text());
        }
        return url;
    }

    /** Percent-encoded as a part of path or query. */
    public static String encode(String value) {
        return value.isEmpty()
                ? value
                : URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
