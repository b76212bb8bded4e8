package io.tributary.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Lets in only who names one host. Of two hosts a proxy may have believed the other one, and without any nobody can say
 * whose request it is.
 */
@Singleton
class OneHost {

    private static final int FIRST = 500;

    private final ObjectMapper json;

    OneHost(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::insist, FIRST);
    }

    private void insist(RoutingContext routing) {
        var request = routing.request();
        if (request.version() == HttpVersion.HTTP_2
                || request.headers().getAll(HttpHeaders.HOST).size() == 1) {
            routing.next();
            return;
        }
        routing.response()
                .setStatusCode(400)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(refusal());
    }

    private String refusal() {
        try {
            return json.writeValueAsString(Problem.of(
                    400,
                    "malformed",
                    "A request names one host.",
                    null,
                    Ids.next().toString(),
                    Map.of()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
