package io.tributary.tracking.event;

import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The headers of a request as they are kept: short, few, and without anything that could be used again. */
final class KeptHeaders {

    private static final int MOST = 40;
    private static final int LONGEST = 500;
    private static final String MASK = "***";
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(auth|cookie|secret|token|key|signature|hmac|password|session).*");

    private KeptHeaders() {}

    static Map<String, String> of(HttpServerRequest request) {
        var kept = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var header : request.headers()) {
            if (kept.size() < MOST && header.getKey().length() <= LONGEST) {
                kept.putIfAbsent(
                        header.getKey(), SECRET.matcher(header.getKey()).matches() ? MASK : cut(header.getValue()));
            }
        }
        return kept;
    }

    private static String cut(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }
}
