package io.tributary.tracking.event;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tributary.tracking.dialect.Dialect;
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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of other trackers' postbacks, below our own: whoever sends them has to change nothing but the host in
 * front. The key stands before them, so that nobody needs a parameter for it.
 */
@Path("/s2s/{key}/{address: aff_lsr|aff_goal|postback|click.php}")
@PermitAll
class DialectResource {

    private final Doors doors;
    private final Postbacks postbacks;

    DialectResource(Doors doors, Postbacks postbacks) {
        this.doors = doors;
        this.postbacks = postbacks;
    }

    @GET
    @RunOnVirtualThread
    @Operation(summary = "Report an event as another tracker's postback")
    public Response get(
            @PathParam("key") String key, @PathParam("address") String address, @Context HttpServerRequest request) {
        return record(key, address, request, new byte[0]);
    }

    @POST
    @RunOnVirtualThread
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Report an event as another tracker's postback, by a form")
    public Response post(
            @PathParam("key") String key,
            @PathParam("address") String address,
            @Context HttpServerRequest request,
            byte @Nullable [] body) {
        return record(key, address, request, body == null ? new byte[0] : body);
    }

    private Response record(String key, String address, HttpServerRequest request, byte[] body) {
        var form = new String(body, StandardCharsets.UTF_8);
        var door = doors.ofKey(key, Channel.S2S, request, body);
        var query = Objects.requireNonNullElse(request.query(), "");
        return postbacks.record(door, query, form, usual(address));
    }

    /** The tracker that has this address. */
    static Dialect usual(String address) {
        return switch (address) {
            case "aff_lsr", "aff_goal" -> Dialect.TUNE;
            case "click.php" -> Dialect.BINOM;
            case "everflow" -> Dialect.EVERFLOW;
            default -> Dialect.AFFISE;
        };
    }
}
