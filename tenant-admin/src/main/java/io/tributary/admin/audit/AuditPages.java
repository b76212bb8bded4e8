package io.tributary.admin.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.kernel.AuditQuery;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.pages.Form;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who changed what, when and why. */
@Path("/admin/audit-log")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Capability.VIEW)
class AuditPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance index(Page<AuditQuery.Entry> entries, Form filter, boolean filtered);
    }

    private final AuditQuery entries;
    private final Cursor cursors;

    AuditPages(AuditQuery entries, Cursor cursors) {
        this.entries = entries;
        this.cursors = cursors;
    }

    @GET
    public TemplateInstance index(
            @QueryParam("subject_kind") @Nullable String subjectKind,
            @QueryParam("subject_id") @Nullable String subjectId,
            @QueryParam("action") @Nullable String action,
            @QueryParam("cursor") @Nullable String cursor) {
        var form = Form.empty()
                .with("subject_kind", subjectKind)
                .with("subject_id", subjectId)
                .with("action", action);
        var filter = new AuditQuery.Filter(
                form.optional("subject_kind"), form.optional("subject_id"), form.optional("action"));
        var after = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = entries.list(filter, after, Page.DEFAULT_LIMIT + 1);
        return Templates.index(
                Page.of(rows, Page.DEFAULT_LIMIT, cursors, entry -> entry.id().toString()),
                form,
                !filter.equals(new AuditQuery.Filter(null, null, null)));
    }
}
