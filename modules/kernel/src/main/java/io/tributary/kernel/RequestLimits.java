package io.tributary.kernel;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large a request may be: a megabyte, or as much as the server reads at all where files are uploaded. */
@Singleton
class RequestLimits {

    private static final long MOST_BYTES = 1024 * 1024;
    private static final List<String> UPLOADS = List.of("/api/v1/imports", "/admin/imports");

    private static final int BEFORE_THE_SERVERS_LIMIT = 3;
    private static final int AFTER_THE_SERVERS_LIMIT = 1;

    private final EarlyRefusal refusal;
    private final long mostUploaded;

    RequestLimits(EarlyRefusal refusal, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.refusal = refusal;
        mostUploaded = most.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVERS_LIMIT);
        filters.register(this::limit, AFTER_THE_SERVERS_LIMIT);
    }

    /** Answers what is announced to be too large at once, and never without a word. */
    private void check(RoutingContext routing) {
        var length = routing.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && (length.length() > 18 || Long.parseLong(length) > most(routing))) {
            refusal.send(routing, 413, "too_large", "The request is too large.");
            return;
        }
        routing.next();
    }

    /** Whoever reads the body of this request stops here, also where no length was announced. */
    private void limit(RoutingContext routing) {
        routing.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most(routing));
        routing.next();
    }

    private long most(RoutingContext routing) {
        var path = routing.request().path();
        return path != null && UPLOADS.stream().anyMatch(path::startsWith) ? mostUploaded : MOST_BYTES;
    }
}
