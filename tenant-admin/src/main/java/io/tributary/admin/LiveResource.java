package io.tributary.admin;

import io.smallrye.mutiny.Multi;
import io.tributary.kernel.Capability;
import io.tributary.reporting.LiveEvent;
import io.tributary.reporting.LiveFeed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** What moves in the tenant, as it moves, for the operator's open pages. */
@Path("/admin/live")
class LiveResource {

    private final LiveFeed feed;

    LiveResource(LiveFeed feed) {
        this.feed = feed;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @RolesAllowed(Capability.VIEW)
    @Operation(hidden = true)
    public Multi<LiveEvent> stream() {
        return feed.ofTenant();
    }
}
