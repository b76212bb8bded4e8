package io.tributary.admin.migration;

import io.tributary.kernel.Capability;
import io.tributary.migration.Export;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was taken over from another system. */
@Path("/api/v1/migration/exports")
@Tag(name = "Migration")
class ExportResource {

    private final Export export;

    ExportResource(Export export) {
        this.export = export;
    }

    @GET
    @Path("{kind}")
    @Produces("text/csv")
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "The old name beside the new, as CSV: of affiliates, links or clicks")
    public Response export(String kind) {
        return Response.ok(export.csv(kind), "text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + kind + ".csv\"")
                .build();
    }
}
