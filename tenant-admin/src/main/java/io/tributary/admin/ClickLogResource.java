package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Clicks as they were stored. */
@Path("/api/v1/clicks")
@Tag(name = "Clicks")
@RolesAllowed(Capability.VIEW)
class ClickLogResource {

    private final ClickAnswers clicks;

    ClickLogResource(ClickAnswers clicks) {
        this.clicks = clicks;
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One click, by the id that the visitor carried")
    public ClickAnswer get(@PathParam("id") String id) {
        return clicks.find(id).filter(ClickAnswer::stored).orElseThrow(Refusal::notFound);
    }
}
