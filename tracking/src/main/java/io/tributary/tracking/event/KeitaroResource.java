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

/** Keitaro's postbacks, whose address begins with the key. */
@Path("/{key: [a-z][a-z0-9-]+_[A-Za-z0-9_-]+}/postback")
@PermitAll
class KeitaroResource {

    private final Doors doors;
    private final Postbacks postbacks;

    KeitaroResource(Doors doors, Postbacks postbacks) {
        this.doors = doors;
        this.postbacks = postbacks;
    }

    @GET
    @RunOnVirtualThread
    @Operation(summary = "Report an event as Keitaro's postback")
    public Response get(@PathParam("key") String key, @Context HttpServerRequest request) {
        return record(key, request, new byte[0]);
    }

    @POST
    @RunOnVirtualThread
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Report an event as Keitaro's postback, by a form")
    public Response post(@PathParam("key") String key, @Context HttpServerRequest request, byte @Nullable [] body) {
        return record(key, request, body == null ? new byte[0] : body);
    }

    private Response record(String key, HttpServerRequest request, byte[] body) {
        var form = new String(body, StandardCharsets.UTF_8);
        var door = doors.ofKey(key, Channel.S2S, request, body);
        return postbacks.record(door, Objects.requireNonNullElse(request.query(), ""), form, Dialect.KEITARO);
    }
}
