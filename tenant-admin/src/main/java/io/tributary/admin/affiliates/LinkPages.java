package io.tributary.admin.affiliates;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.admin.AdminMessages;
import io.tributary.admin.Words;
import io.tributary.kernel.Capability;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.pages.Language;
import io.tributary.pages.QrCode;
import io.tributary.pages.Redirect;
import io.tributary.program.Affiliate;
import io.tributary.program.Hosts;
import io.tributary.program.Program;
import io.tributary.tracking.link.Links;
import io.tributary.tracking.link.TrackingLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All links of all affiliates. */
@Path("/admin/links")
@Produces(MediaType.TEXT_HTML)
class LinkPages {

    /** A link with whose it is and what it promotes. */
    record Row(TrackingLink link, Affiliate affiliate, Program program) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance index(Page<Row> links, String linkPrefix);

        static native TemplateInstance show(Row row, String address, String qrCode);
    }

    private final Links links;
    private final Cursor cursors;
    private final Hosts hosts;
    private final Language language;

    LinkPages(Links links, Cursor cursors, Hosts hosts, Language language) {
        this.links = links;
        this.cursors = cursors;
        this.hosts = hosts;
        this.language = language;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    public TemplateInstance index(@QueryParam("cursor") @Nullable String cursor) {
        var before = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = TrackingLink.page(before, Page.DEFAULT_LIMIT + 1);
        var page = Page.of(rows, Page.DEFAULT_LIMIT, cursors, link -> link.id().toString())
                .map(link -> new Row(
                        link,
                        Affiliate.existing(link.affiliateId()),
                        Program.byId(link.programId()).orElseThrow()));
        return Templates.index(page, hosts.trackingAddress(CurrentTenant.key()) + "/c/");
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Capability.VIEW)
    public TemplateInstance show(UUID id) {
        var link = TrackingLink.byId(id).orElseThrow(Refusal::notFound);
        var address = links.url(link);
        var row = new Row(
                link,
                Affiliate.existing(link.affiliateId()),
                Program.byId(link.programId()).orElseThrow());
        return Templates.show(row, address, QrCode.svg(address));
    }

    @GET
    @Path("{id}/qr-code")
    @Produces({"image/png", "image/svg+xml", MediaType.TEXT_HTML})
    @RolesAllowed(Capability.VIEW)
    public Response qrCode(UUID id, @QueryParam("format") @DefaultValue("png") String format) {
        var link = TrackingLink.byId(id).orElseThrow(Refusal::notFound);
        return QrCode.answer(links.url(link), format, link.code());
    }

    @POST
    @Path("{id}/status")
    @RolesAllowed(Capability.MANAGE)
    public Response change(
            UUID id, @FormParam("status") @Nullable String status, @FormParam("back") @Nullable String back) {
        var wanted = Words.constant(TrackingLink.Status.class, status, "status");
        if (wanted == null) {
            throw Refusal.invalid("missing_field", "status", "This field is needed.");
        }
        links.change(id, wanted);
        return Redirect.to(back)
                .saying(language.messages(AdminMessages.class).saved())
                .response();
    }
}
