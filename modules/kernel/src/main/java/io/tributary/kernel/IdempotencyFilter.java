package io.tributary.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Answers a repeated write with what the first one was answered. */
class IdempotencyFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final String ENTRY = "tributary.idempotent";
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final IdempotentRequests requests;
    private final ObjectMapper json;

    IdempotencyFilter(IdempotentRequests requests, ObjectMapper json) {
        this.requests = requests;
        this.json = json;
    }

    @Idempotent
    @ServerRequestFilter(readBody = true)
    public @Nullable Response replay(ContainerRequestContext request, RoutingContext routing) throws IOException {
        var key = request.getHeaderString(HEADER);
        if (key == null || !WRITES.contains(request.getMethod())) {
            return null;
        }
        if (key.isBlank() || key.length() > 255) {
            throw new Refusal(Refusal.Kind.MALFORMED, "bad_idempotency_key", "A key has 1 to 255 characters.", null);
        }
        var body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        var entry = new IdempotentRequests.Entry(CurrentActor.get().id(), key, hash(routing.request(), body));
        var answer = requests.begin(entry);
        if (answer.isEmpty()) {
            request.setProperty(ENTRY, entry);
            return null;
        }
        return Response.status(answer.get().status())
                .type(answer.get().status() < 400 ? MediaType.APPLICATION_JSON : Problem.MEDIA_TYPE)
                .header("Idempotency-Replayed", true)
                .entity(answer.get().body())
                .build();
    }

    /** A failure of ours is not an answer: the caller may try again under the same key. */
    @Idempotent
    @ServerResponseFilter
    public void remember(ContainerRequestContext request, ContainerResponseContext response)
            throws JsonProcessingException {
        if (request.getProperty(ENTRY) instanceof IdempotentRequests.Entry entry) {
            if (response.getStatus() >= 500 || response.getStatus() == 429) {
                requests.forget(entry);
            } else {
                var body = response.hasEntity() ? json.writeValueAsString(response.getEntity()) : "";
                requests.end(entry, new IdempotentRequests.Answer(response.getStatus(), body));
            }
        }
    }

    /** The address as it came: not everything that is sent is a URI. */
    private static byte[] hash(HttpServerRequest request, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(request.method().name().getBytes(StandardCharsets.UTF_8));
            digest.update(request.path().getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
