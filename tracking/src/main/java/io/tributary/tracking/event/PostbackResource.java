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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where servers report events; the key in the address says whose server it is. */
@Path("/s2s/{key}")
@PermitAll
class PostbackResource {

    private final Doors doors;
    private final Postbacks postbacks;
    private final JsonReports json;

    PostbackResource(Doors doors, Postbacks postbacks, JsonReports json) {
        this.doors = doors;
        this.postbacks = postbacks;
        this.json = json;
    }

    @GET
    @RunOnVirtualThread
    @Operation(summary = "Report an event by query parameters")
    public Response get(@PathParam("key") String key, @Context HttpServerRequest request) {
        return record(doors.ofKey(key, Channel.S2S, request), request, "");
    }

    @POST
    @RunOnVirtualThread
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(summary = "Report an event by a form, or one or an array of up to 1,000 as JSON")
    public Response post(
            @PathParam("key") String key,
            @Context HttpServerRequest request,
            @QueryParam("dry_run") @Nullable String dryRun,
            @QueryParam("test") @Nullable String test,
            byte @Nullable [] body) {
        var bytes = body == null ? new byte[0] : body;
        var type = BodyType.of(request);
        var door = doors.ofKey(key, type == BodyType.JSON ? Channel.API : Channel.S2S, request, bytes);
        if (type == BodyType.JSON) {
            return json.record(door, request, bytes, dryRun, test);
        }
        if (type == BodyType.FORM || bytes.length == 0) {
            return record(door, request, new String(bytes, StandardCharsets.UTF_8));
        }
        throw doors.refuseType(door, bytes);
    }

    private Response record(Door door, HttpServerRequest request, String form) {
        var query = Objects.requireNonNullElse(request.query(), "");
        return postbacks.record(door, query, form, Dialect.NATIVE);
    }
}
