package io.tributary.tracking.event;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tributary.kernel.Capability;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where servers report events as JSON, one or a thousand at a time. */
@Path("/api/v1/events")
@RolesAllowed(Capability.REPORT)
class EventResource {

    private final Doors doors;
    private final JsonReports reports;

    EventResource(Doors doors, JsonReports reports) {
        this.doors = doors;
        this.reports = reports;
    }

    @POST
    @RunOnVirtualThread
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(summary = "Report one event, or an array of up to 1,000; each gets its receipt")
    public Response post(
            @Context HttpServerRequest request,
            @QueryParam("dry_run") @Nullable String dryRun,
            @QueryParam("test") @Nullable String test,
            byte @Nullable [] body) {
        var door = doors.ofTenant(Channel.API, request);
        var bytes = body == null ? new byte[0] : body;
        if (BodyType.of(request) != BodyType.JSON) {
            throw doors.refuseType(door, bytes);
        }
        return reports.record(door, request, bytes, dryRun, test);
    }
}
