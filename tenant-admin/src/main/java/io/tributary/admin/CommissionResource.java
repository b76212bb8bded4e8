package io.tributary.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.commissions.Commission;
import io.tributary.commissions.CommissionLine;
import io.tributary.commissions.Commissions;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Money;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.program.Program;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What affiliates earned, and what was taken back. */
@Path("/api/v1/commissions")
@Tag(name = "Commissions")
class CommissionResource {

    /** @param explanation the facts, the rule and its version, the steps and the rounding, and all of it as a sentence */
    record ExplanationAnswer(
            UUID id,
            Money amount,
            @Schema(type = SchemaType.OBJECT) JsonNode explanation) {}

    private final Commissions commissions;
    private final Cursor cursors;

    CommissionResource(Commissions commissions, Cursor cursors) {
        this.commissions = commissions;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "List commissions, newest first")
    public Page<Commission> list(
            @QueryParam("affiliate") @Nullable UUID affiliate,
            @QueryParam("program") @Nullable String program,
            @QueryParam("status") @Nullable String status,
            @QueryParam("customer") @Nullable UUID customer,
            @QueryParam("event") @Nullable UUID event,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var filter = new Commissions.Filter(
                affiliate,
                program == null ? null : Program.named(program).id(),
                Words.constant(Commission.Status.class, status, "status"),
                customer,
                event);
        var before = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = commissions.list(filter, before, Page.limit(limit) + 1);
        return Page.of(rows, limit, cursors, line -> line.id().toString());
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "One commission")
    public Commission get(UUID id) {
        return commissions.find(id).orElseThrow(Refusal::notFound);
    }

    @GET
    @Path("{id}/explanation")
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "Why a commission has its amount: all that is needed to work it out again")
    public ExplanationAnswer explanation(UUID id) {
        var line = CommissionLine.existing(id);
        return new ExplanationAnswer(line.id(), line.amount(), line.explanation());
    }
}
