package io.tributary.kernel;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * Lets in only who names one host. Of two hosts a proxy may have believed the other one, and without any nobody can say
 * whose request it is.
 */
@Singleton
class OneHost {

    private static final int FIRST = 500;

    /** An address as it is sent to a proxy; it names a host of its own. */
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://([^/?#]*)");

    private final EarlyRefusal refusal;

    OneHost(EarlyRefusal refusal) {
        this.refusal = refusal;
    }

    void register(@Observes Filters filters) {
        filters.register(this::insist, FIRST);
    }

    private void insist(RoutingContext routing) {
        if (isNamedOnce(routing.request())) {
            routing.next();
            return;
        }
        refusal.send(routing, 400, "malformed", "A request names one host.");
    }

    private static boolean isNamedOnce(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            return true;
        }
        var hosts = request.headers().getAll(HttpHeaders.HOST);
        var absolute = ABSOLUTE.matcher(request.uri());
        return hosts.size() == 1 && (!absolute.lookingAt() || absolute.group(1).equalsIgnoreCase(hosts.getFirst()));
    }
}
