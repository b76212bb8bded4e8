package io.tributary.tracking.event;

import io.tributary.tracking.CallerAddress;
import io.tributary.tracking.guard.Knock;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.Objects;

/** Requests as the guard looks at them. */
final class Knocks {

    private Knocks() {}

    static Knock of(Channel channel, HttpServerRequest request, byte[] body) {
        var headers = new HashMap<String, String>();
        for (var name : Knock.SIGNATURE_HEADERS) {
            var value = request.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new Knock(
                channel.trust() == Channel.Trust.BROWSER,
                CallerAddress.of(request),
                request.method().equals(HttpMethod.POST),
                Objects.requireNonNullElse(request.query(), ""),
                body,
                headers);
    }
}
