package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything that came of a click. */
@Path("/api/v1/trace")
@Tag(name = "Clicks")
@RolesAllowed(Capability.VIEW)
class TraceResource {

    private final ClickAnswers clicks;
    private final Traces traces;

    TraceResource(ClickAnswers clicks, Traces traces) {
        this.clicks = clicks;
        this.traces = traces;
    }

    @GET
    @Path("{clickId}")
    @Operation(summary = "Everything that came of a click, by the id that the visitor carried: money and news included")
    public Traces.Trace get(@PathParam("clickId") String clickId) {
        return traces.of(clicks.find(clickId).orElseThrow(Refusal::notFound));
    }
}
