package io.tributary.portal.links;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Option;
import io.tributary.pages.QrCode;
import io.tributary.pages.Redirect;
import io.tributary.portal.CurrentAffiliate;
import io.tributary.portal.ForApproved;
import io.tributary.program.Enrollment;
import io.tributary.program.Program;
import io.tributary.reporting.Figures;
import io.tributary.reporting.NamedReports;
import io.tributary.reporting.ReportRow;
import io.tributary.tracking.link.Links;
import io.tributary.tracking.link.TrackingLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The affiliate's links: what to put on its pages, and what to add to tell one place from another. */
@Path("/portal/links")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Capability.PARTNER)
@ForApproved
class LinkPages {

    /** A link, what it promotes, the address to copy, and what it did in the last thirty days. */
    record Row(TrackingLink link, Program program, String address, Figures figures) {}

    @CheckedTemplate(basePath = "portal/links")
    static class Templates {
        static native TemplateInstance index(Page<Row> links, boolean enrolled);

        static native TemplateInstance create(Form form, List<Option> programs);

        static native TemplateInstance show(
                Row row, Form form, String address, String qrCode, List<Option> landingPages);
    }

    private final CurrentAffiliate affiliate;
    private final Links links;
    private final NamedReports reports;
    private final Cursor cursors;
    private final Language language;

    LinkPages(CurrentAffiliate affiliate, Links links, NamedReports reports, Cursor cursors, Language language) {
        this.affiliate = affiliate;
        this.links = links;
        this.reports = reports;
        this.cursors = cursors;
        this.language = language;
    }

    @GET
    public TemplateInstance index(@QueryParam("cursor") @Nullable String cursor) {
        var before = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = TrackingLink.ofAffiliate(affiliate.id(), before, Page.DEFAULT_LIMIT + 1);
        var figures = figures();
        var page = Page.of(rows, Page.DEFAULT_LIMIT, cursors, link -> link.id().toString())
                .map(link -> row(link, figures));
        return Templates.index(page, !programs().isEmpty());
    }

    @GET
    @Path("new")
    public TemplateInstance create(@QueryParam("program") @DefaultValue("") String program) {
        return Templates.create(Form.empty().with("program", program), programs());
    }

    @POST
    public Response create(MultivaluedMap<String, String> sent) {
        return Form.of(sent)
                .submit(
                        form -> {
                            var program = Program.named(form.value("program"));
                            var draft = new Links.Draft(
                                    form.optional("name"), form.optional("destination"), form.optional("code"));
                            var link = links.createOwn(affiliate.id(), program, draft);
                            return Redirect.to("/portal/links/" + link.code())
                                    .saying(language.messages(LinkMessages.class)
                                            .created());
                        },
                        form -> Templates.create(form, programs()));
    }

    /** One link and its builder, which works by the address alone and needs no script. */
    @GET
    @Path("{code}")
    public TemplateInstance show(String code, @Context UriInfo request) {
        var row = row(link(code), figures());
        var form = Form.of(request.getQueryParameters());
        if (!LinkAddress.leadsWhereItMay(row.program(), form.value("url"))) {
            form.refuse("url", language.messages(LinkMessages.class).foreignHost());
        }
        var address = form.ok() ? LinkAddress.of(row.address(), form) : row.address();
        var qrCode = QrCode.holds(address) ? QrCode.svg(address) : "";
        return Templates.show(row, form, address, qrCode, landingPages(row.program()));
    }

    /** The address that the builder made, to be printed. */
    @GET
    @Path("{code}/qr-code")
    @Produces({"image/png", "image/svg+xml", MediaType.TEXT_HTML})
    public Response qrCode(
            String code, @QueryParam("format") @DefaultValue("png") String format, @Context UriInfo request) {
        var link = link(code);
        var form = Form.of(request.getQueryParameters());
        var program = Program.byId(link.programId()).orElseThrow();
        var address = LinkAddress.leadsWhereItMay(program, form.value("url"))
                ? LinkAddress.of(links.url(link), form)
                : links.url(link);
        return QrCode.answer(address, format, link.code());
    }

    private TrackingLink link(String code) {
        return TrackingLink.ofAffiliate(affiliate.id(), code).orElseThrow(Refusal::notFound);
    }

    private Row row(TrackingLink link, Map<String, Figures> figures) {
        return new Row(
                link,
                Program.byId(link.programId()).orElseThrow(),
                links.url(link),
                figures.getOrDefault(link.id().toString(), Figures.NONE));
    }

    /** What the affiliate's links did in the last thirty days, by their ids. */
    private Map<String, Figures> figures() {
        var filter = reports.filter(null, null, null, affiliate.id(), null);
        return reports.report("links", filter, null, NamedReports.MOST_ROWS).rows().stream()
                .collect(Collectors.toMap(row -> row.headings().getFirst().id(), ReportRow::figures));
    }

    /** What the affiliate may promote. */
    private List<Option> programs() {
        return Enrollment.ofAffiliate(affiliate.id()).stream()
                .filter(Enrollment::isApproved)
                .map(enrollment -> Program.byId(enrollment.programId()).orElseThrow())
                .map(program -> new Option(program.key(), program.name()))
                .toList();
    }

    private static List<Option> landingPages(Program program) {
        return program.terms().landingPages().entrySet().stream()
                .map(page -> new Option(page.getKey(), page.getKey() + " – " + page.getValue()))
                .toList();
    }
}
