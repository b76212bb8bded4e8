package io.tributary.tracking.guard;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request before the door, as it came.
 *
 * @param fromBrowser whether it came by a way for browsers, where the key can be read by everybody
 * @param address of who sent it, without port or zone
 * @param post whether it is a POST; otherwise the query is all that it says
 * @param query as it was sent, percent-encoded; empty where there is none
 * @param body as it was sent
 * @param headers {@link #SIGNATURE_HEADERS}, as far as they are there, under their names in lower case
 */
public record Knock(
        boolean fromBrowser,
        @Nullable String address,
        boolean post,
        String query,
        byte[] body,
        Map<String, String> headers) {

    static final String ID = "webhook-id";
    static final String TIMESTAMP = "webhook-timestamp";
    static final String SIGNATURE = "webhook-signature";

    /** The headers of Standard Webhooks. */
    public static final List<String> SIGNATURE_HEADERS = List.of(ID, TIMESTAMP, SIGNATURE);

    String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
