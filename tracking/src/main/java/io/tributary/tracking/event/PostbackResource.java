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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where servers report events, one a request; the key in the address says whose server it is. */
@Path("/s2s/{key}")
@PermitAll
class PostbackResource {

    private final Doors doors;
    private final Events events;

    PostbackResource(Doors doors, Events events) {
        this.doors = doors;
        this.events = events;
    }

    @GET
    @RunOnVirtualThread
    @Operation(summary = "Report an event by query parameters")
    public Response get(@PathParam("key") String key, @Context HttpServerRequest request) {
        return record(key, request, "");
    }

    @POST
    @RunOnVirtualThread
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Report an event by a form")
    public Response post(@PathParam("key") String key, @Context HttpServerRequest request, @Nullable String form) {
        return record(key, request, Objects.requireNonNullElse(form, ""));
    }

    private Response record(String key, HttpServerRequest request, String form) {
        var door = doors.ofKey(key, Channel.S2S, request);
        var query = Objects.requireNonNullElse(request.query(), "");
        try {
            var report = Report.ofQuery(query, form);
            return Answers.of(events.record(door, report), report.said("resp").orElse("json"));
        } catch (Malformed malformed) {
            return Answers.of(events.refuse(door, malformed, query + '\n' + form), "json");
        }
    }
}
