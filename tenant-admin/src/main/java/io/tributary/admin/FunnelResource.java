package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Page;
import io.tributary.program.Program;
import io.tributary.reporting.FunnelQuery;
import io.tributary.reporting.NamedReports;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How many get how far. */
@Path("/api/v1/programs/{program}/funnel")
@RolesAllowed(Capability.VIEW)
@Tag(name = "Reports")
class FunnelResource {

    private final FunnelQuery funnels;
    private final NamedReports reports;

    FunnelResource(FunnelQuery funnels, NamedReports reports) {
        this.funnels = funnels;
        this.reports = reports;
    }

    @GET
    @Operation(summary = "From the click through the program's events, in the order of its funnel")
    public Page<FunnelQuery.Step> funnel(
            String program, @QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        var programId = Program.named(program).id();
        return new Page<>(funnels.steps(reports.filter(from, to, null, null, null), programId), null);
    }
}
