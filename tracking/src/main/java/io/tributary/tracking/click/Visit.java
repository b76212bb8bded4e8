package io.tributary.tracking.click;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.tributary.kernel.Refusal;
import io.tributary.tracking.link.Destination;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a visitor's address carries beside the code of the link. Text is cut and cleaned, never refused. */
final class Visit {

    private static final int MOST_SUBS = 10;
    private static final int LONGEST = 500;
    private static final String SUB = "sub";
    private static final List<String> OWN = List.of("aff_click_id", "lp", "url", "consent", "test");

    private final Map<String, List<String>> parameters;

    private Visit(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /**
     * Reads path and query of a request.
     *
     * @throws Refusal malformed, where a percent sign is not followed by two hexadecimal digits
     */
    static Visit of(String uri) {
        try {
            return new Visit(new QueryStringDecoder(uri).parameters());
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.malformed("The query is not percent-encoded as it should be.");
        }
    }

    /** The value, at most 500 characters without control characters; empty where there is none. */
    String text(String name) {
        var values = parameters.get(name);
        return values == null ? "" : clean(values.getFirst());
    }

    @Nullable
    String optional(String name) {
        var text = text(name);
        return text.isEmpty() ? null : text;
    }

    boolean consent() {
        return !text("consent").equals("0");
    }

    /** Whether the visitor only tries the way out: such a click is not stored, and nothing that names it counts. */
    boolean test() {
        return text("test").equals("1");
    }

    /** sub1 to sub10 as far as the last one that was sent, joined. */
    String subs() {
        if (parameters.isEmpty()) {
            return "";
        }
        var joined = new StringBuilder();
        int length = 0;
        for (int i = 1; i <= MOST_SUBS; i++) {
            var sub = text(SUB + i);
            joined.append(sub);
            if (!sub.isEmpty()) {
                length = joined.length();
            }
            joined.append(NewClick.SEPARATOR);
        }
        return joined.substring(0, length);
    }

    /** The parameters that are not ours, encoded, each begun by &amp;, without the given one. */
    String others(String except) {
        var others = new StringBuilder();
        parameters.forEach((sent, values) -> {
            var name = clean(sent);
            if (!name.isEmpty() && !name.equals(except) && !OWN.contains(name) && !isSub(name)) {
                others.append('&')
                        .append(Destination.encode(name))
                        .append('=')
                        .append(Destination.encode(clean(values.getFirst())));
            }
        });
        return others.toString();
    }

    private static boolean isSub(String name) {
        return name.startsWith(SUB)
                && name.length() <= 5
                && name.chars().skip(SUB.length()).allMatch(c -> c >= '0' && c <= '9');
    }

    private static String clean(String value) {
        return Texts.cut(value, LONGEST);
    }
}
