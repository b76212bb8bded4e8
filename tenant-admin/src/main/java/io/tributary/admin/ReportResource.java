package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Page;
import io.tributary.program.Program;
import io.tributary.reporting.Metric;
import io.tributary.reporting.NamedReports;
import io.tributary.reporting.ReportAnswer;
import io.tributary.reporting.ReportFormat;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was counted. */
@Path("/api/v1")
@RolesAllowed(Capability.VIEW)
@Tag(name = "Reports")
class ReportResource {

    private final NamedReports reports;

    ReportResource(NamedReports reports) {
        this.reports = reports;
    }

    @GET
    @Path("reports/{name}")
    @Operation(
            summary =
                    "A report: overview, days, programs, affiliates, links, visitors, or performance by up to three dimensions",
            description = "Days are those of the tenant's time zone; without from and to the last thirty. group takes"
                    + " hour, day, month, program, affiliate and link, separated by commas, and of clicks country and device."
                    + " format is json or csv.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReportAnswer.class)))
    public Response report(
            String name,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("program") @Nullable String program,
            @QueryParam("affiliate") @Nullable UUID affiliate,
            @QueryParam("link") @Nullable UUID link,
            @QueryParam("group") @Nullable String group,
            @QueryParam("limit") @DefaultValue("1000") int limit,
            @QueryParam("format") @DefaultValue("json") String format) {
        var programId = program == null ? null : Program.named(program).id();
        var filter = reports.filter(from, to, programId, affiliate, link);
        return ReportFormat.answer(format, name, reports.report(name, filter, group, limit));
    }

    @GET
    @Path("metrics-definitions")
    @Operation(summary = "What each figure means")
    public Page<Metric> definitions() {
        return new Page<>(Metric.ALL, null);
    }
}
