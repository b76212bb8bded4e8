package io.tributary.portal.home;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Refusal;
import io.tributary.portal.CurrentAffiliate;
import io.tributary.program.Program;
import io.tributary.reporting.NamedReports;
import io.tributary.reporting.ReportAnswer;
import io.tributary.reporting.ReportFormat;
import io.tributary.tracking.link.TrackingLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the caller's links did. */
@Path("/api/v1/me/reports")
@RolesAllowed(Capability.PARTNER)
@Tag(name = "Me")
class MyReportResource {

    private final CurrentAffiliate affiliate;
    private final NamedReports reports;

    MyReportResource(CurrentAffiliate affiliate, NamedReports reports) {
        this.affiliate = affiliate;
        this.reports = reports;
    }

    @GET
    @Path("{name}")
    @Operation(
            summary = "A report on you: overview, days, programs, links, or performance by up to three dimensions",
            description = "Days are those of the operator's time zone; without from and to the last thirty. group takes"
                    + " day, month, program and link, separated by commas. link is a code. format is json or csv.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReportAnswer.class)))
    public Response report(
            String name,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("program") @Nullable String program,
            @QueryParam("link") @Nullable String link,
            @QueryParam("group") @Nullable String group,
            @QueryParam("limit") @DefaultValue("1000") int limit,
            @QueryParam("format") @DefaultValue("json") String format) {
        var programId = program == null ? null : Program.named(program).id();
        var linkId = link == null
                ? null
                : TrackingLink.ofAffiliate(affiliate.id(), link)
                        .orElseThrow(Refusal::notFound)
                        .id();
        var filter = reports.filter(from, to, programId, affiliate.id(), linkId);
        return ReportFormat.answer(format, name, reports.report(name, filter, group, limit));
    }
}
