package io.tributary.tracking.event;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where {@code /t.js} reports what a visitor does, from the operator's own pages; the form of a postback. */
@Path("/b/{key}")
@PermitAll
class BeaconResource {

    private final Doors doors;
    private final Events events;
    private final CookieEvidence cookies;

    BeaconResource(Doors doors, Events events, CookieEvidence cookies) {
        this.doors = doors;
        this.events = events;
        this.cookies = cookies;
    }

    /** Plain text too: what a beacon sends without asking the browser's permission first. */
    @POST
    @RunOnVirtualThread
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.TEXT_PLAIN})
    @Operation(summary = "Report an event from a page that has /t.js")
    public Response post(@PathParam("key") String key, @Context HttpServerRequest request, byte @Nullable [] body) {
        var bytes = body == null ? new byte[0] : body;
        var door = doors.ofKey(key, Channel.BEACON, request, bytes);
        var form = new String(bytes, StandardCharsets.UTF_8);
        try {
            var report = cookies.added(door, Report.ofQuery("", form), request);
            return Answers.of(events.record(door, report), report.said("resp").orElse("json"));
        } catch (Malformed malformed) {
            return Answers.of(events.refuse(door, malformed, form), "json");
        }
    }
}
