package io.tributary.tracking.event;

import io.tributary.kernel.CurrentTenant;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Opens the door to those who may report, and enters their tenant. */
@ApplicationScoped
class Doors {

    private static final List<String> KEPT_HEADERS = List.of("User-Agent", "Content-Type");
    private static final int LONGEST_HEADER = 500;

    private final Reporters reporters;

    Doors(Reporters reporters) {
        this.reporters = reporters;
    }

    /**
     * The door of the integration that has the key.
     *
     * @throws UnknownKey for any other key, in the same words whatever is wrong with it
     */
    Door ofKey(String key, Channel channel, HttpServerRequest request) {
        var reporter = reporters
                .ofKey(key)
                .filter(found ->
                        CurrentTenant.find().map(found.tenant().key()::equals).orElse(true))
                .orElseThrow(UnknownKey::new);
        CurrentTenant.ofRequest(reporter.tenant().key());
        return new Door(reporter, channel, headers(request));
    }

    /** The door of the current tenant, whose key has been checked. */
    Door ofTenant(Channel channel, HttpServerRequest request) {
        return new Door(reporters.ofTenant(), channel, headers(request));
    }

    private static Map<String, String> headers(HttpServerRequest request) {
        var kept = new HashMap<String, String>();
        for (var name : KEPT_HEADERS) {
            var value = request.getHeader(name);
            if (value != null) {
                kept.put(name, value.length() > LONGEST_HEADER ? value.substring(0, LONGEST_HEADER) : value);
            }
        }
        return kept;
    }
}
