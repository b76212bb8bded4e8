package io.tributary.tracking.event;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tributary.kernel.Refusal;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/**
 * Where browsers report events by loading an image. It is always the image; what was wrong is kept with the inbound
 * requests. Without a click id the visitor's own cookie is asked.
 */
@Path("/p/{key}.gif")
@PermitAll
class PixelResource {

    private static final Logger LOG = Logger.getLogger(PixelResource.class);

    private final Doors doors;
    private final Events events;

    PixelResource(Doors doors, Events events) {
        this.doors = doors;
        this.events = events;
    }

    @GET
    @RunOnVirtualThread
    @Operation(summary = "Report an event by loading an image")
    public Response get(@PathParam("key") String key, @Context HttpServerRequest request) {
        var query = Objects.requireNonNullElse(request.query(), "");
        try {
            var door = doors.ofKey(key, Channel.PIXEL, request);
            try {
                events.record(door, CookieEvidence.added(door, Report.ofQuery(query, ""), request));
            } catch (Malformed malformed) {
                events.refuse(door, malformed, query);
            }
        } catch (Refusal turnedAway) {
            LOG.debugf("a pixel was turned away: %s", turnedAway.reason());
        }
        return Answers.pixel();
    }
}
