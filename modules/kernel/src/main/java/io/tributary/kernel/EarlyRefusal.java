package io.tributary.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;

/** Answers a request that is refused before anything looked at what it asks for, and ends its connection. */
@Singleton
class EarlyRefusal {

    private final ObjectMapper json;

    EarlyRefusal(ObjectMapper json) {
        this.json = json;
    }

    void send(RoutingContext routing, int status, String reason, String detail) {
        routing.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(body(status, reason, detail));
    }

    private String body(int status, String reason, String detail) {
        try {
            return json.writeValueAsString(
                    Problem.of(status, reason, detail, null, Ids.next().toString(), Map.of()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
