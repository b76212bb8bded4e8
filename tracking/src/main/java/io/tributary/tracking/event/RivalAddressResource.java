package io.tributary.tracking.event;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of other trackers' postbacks as they are: the key stands where the tracker's senders give their secret,
 * or in {@code key}.
 */
@Path("/{address: aff_lsr|aff_goal|postback|click.php|everflow}")
@PermitAll
class RivalAddressResource {

    private static final List<String> KEYS = List.of("key", "security_token", "verification_token", "secure");

    private final Doors doors;
    private final Postbacks postbacks;

    RivalAddressResource(Doors doors, Postbacks postbacks) {
        this.doors = doors;
        this.postbacks = postbacks;
    }

    @GET
    @RunOnVirtualThread
    @Operation(summary = "Report an event as another tracker's postback, the key among its parameters")
    public Response get(@PathParam("address") String address, @Context HttpServerRequest request) {
        return record(address, request, new byte[0]);
    }

    @POST
    @RunOnVirtualThread
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Report an event as another tracker's postback, by a form")
    public Response post(
            @PathParam("address") String address, @Context HttpServerRequest request, byte @Nullable [] body) {
        return record(address, request, body == null ? new byte[0] : body);
    }

    private Response record(String address, HttpServerRequest request, byte[] body) {
        var form = new String(body, StandardCharsets.UTF_8);
        var query = Objects.requireNonNullElse(request.query(), "");
        var door = doors.ofKey(key(query, form), Channel.S2S, request, body);
        return postbacks.record(door, query, form, DialectResource.usual(address));
    }

    private static String key(String query, String form) {
        try {
            var said = Report.ofQuery(query, form);
            return KEYS.stream()
                    .flatMap(name -> said.said(name).stream())
                    .findFirst()
                    .orElseThrow(UnknownKey::new);
        } catch (Malformed unreadable) {
            throw new UnknownKey();
        }
    }
}
