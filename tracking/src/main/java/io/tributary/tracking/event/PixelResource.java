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
 * requests. Without a click id the visitor's own cookie is asked. Only while nothing can be kept it is no image.
 */
@Path("/p/{key}.gif")
@PermitAll
class PixelResource {

    private static final Logger LOG = Logger.getLogger(PixelResource.class);

    private final Doors doors;
    private final Events events;
    private final CookieEvidence cookies;

    PixelResource(Doors doors, Events events, CookieEvidence cookies) {
        this.doors = doors;
        this.events = events;
        this.cookies = cookies;
    }

    @GET
    @RunOnVirtualThread
    @Operation(summary = "Report an event by loading an image")
    public Response get(@PathParam("key") String key, @Context HttpServerRequest request) {
        var query = Objects.requireNonNullElse(request.query(), "");
        try {
            var door = doors.ofKey(key, Channel.PIXEL, request);
            try {
                events.record(door, cookies.added(door, Report.ofQuery(query, ""), request));
            } catch (Malformed malformed) {
                events.refuse(door, malformed, query);
            }
        } catch (Refusal turnedAway) {
            if (turnedAway.kind() == Refusal.Kind.UNAVAILABLE) {
                throw turnedAway;
            }
            LOG.debugf("a pixel was turned away: %s", turnedAway.reason());
        }
        return Answers.pixel();
    }
}
