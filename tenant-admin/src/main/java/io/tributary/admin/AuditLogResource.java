package io.tributary.admin;

import io.tributary.kernel.AuditQuery;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who changed what. */
@Path("/api/v1/audit-log")
@Tag(name = "Audit log")
class AuditLogResource {

    private final AuditQuery entries;
    private final Cursor cursors;

    AuditLogResource(AuditQuery entries, Cursor cursors) {
        this.entries = entries;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "List the audit log, newest first")
    public Page<AuditQuery.Entry> list(
            @QueryParam("subject_kind") @Nullable String subjectKind,
            @QueryParam("subject_id") @Nullable String subjectId,
            @QueryParam("action") @Nullable String action,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var after = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var filter = new AuditQuery.Filter(subjectKind, subjectId, action);
        var rows = entries.list(filter, after, Page.limit(limit) + 1);
        return Page.of(rows, limit, cursors, entry -> entry.id().toString());
    }
}
