package io.tributary.admin.coupons;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.kernel.Capability;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Option;
import io.tributary.pages.Redirect;
import io.tributary.pages.Refusals;
import io.tributary.program.Affiliate;
import io.tributary.program.Directory;
import io.tributary.program.Program;
import io.tributary.tracking.coupon.Coupon;
import io.tributary.tracking.coupon.CouponFile;
import io.tributary.tracking.coupon.Coupons;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The codes that customers type: whose they are, and when they count. */
@Path("/admin/coupons")
@Produces(MediaType.TEXT_HTML)
class CouponPages {

    /** A coupon with whose it is, what it promotes and where it leads in. */
    record Row(Coupon coupon, Affiliate affiliate, Program program, String address) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance index(
                Page<Row> coupons,
                Form form,
                List<Option> programs,
                List<CouponFile.RowError> errors,
                boolean filtered);
    }

    private final Coupons coupons;
    private final CouponFile files;
    private final Directory directory;
    private final Cursor cursors;
    private final Refusals refusals;
    private final Language language;

    CouponPages(
            Coupons coupons,
            CouponFile files,
            Directory directory,
            Cursor cursors,
            Refusals refusals,
            Language language) {
        this.coupons = coupons;
        this.files = files;
        this.directory = directory;
        this.cursors = cursors;
        this.refusals = refusals;
        this.language = language;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    public TemplateInstance index(
            @QueryParam("affiliate") @Nullable UUID affiliate, @QueryParam("cursor") @Nullable String cursor) {
        var before = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = affiliate == null
                ? Coupon.page(before, Page.DEFAULT_LIMIT + 1)
                : Coupon.ofAffiliate(Affiliate.existing(affiliate).id(), before, Page.DEFAULT_LIMIT + 1);
        return page(rows, Form.empty(), List.of(), affiliate != null);
    }

    @POST
    @RolesAllowed(Capability.MANAGE)
    public Response create(MultivaluedMap<String, String> sent) {
        return Form.of(sent)
                .submit(
                        form -> {
                            coupons.create(owner(form).id(), Program.named(form.value("program")), draft(form));
                            return back().saying(words().made());
                        },
                        form -> again(form, List.of()));
    }

    @POST
    @Path("{id}/ending")
    @RolesAllowed(Capability.MANAGE)
    public Response end(UUID id, @FormParam("version") int version) {
        coupons.end(id, version);
        return back().saying(words().ended()).response();
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Capability.MANAGE)
    public Response read(
            @RestForm("file") @PartType(MediaType.TEXT_PLAIN) @Nullable String csv,
            @RestForm("dry_run") @Nullable String dryRun) {
        boolean only = dryRun != null;
        var form = Form.empty().with("dry_run", dryRun);
        try {
            var outcome = files.read(csv == null ? "" : csv, only);
            if (outcome.errors().isEmpty()) {
                var text = only ? words().fileFine(outcome.created()) : words().fileMade(outcome.created());
                return back().saying(text).response();
            }
            return refused(again(form, outcome.errors()));
        } catch (Refusal refusal) {
            return refused(again(form.refuse("file", refusals.text(refusal)), List.of()));
        }
    }

    private static Response refused(TemplateInstance page) {
        return Response.status(422).entity(page).build();
    }

    private Affiliate owner(Form form) {
        return CouponFile.affiliate(form.value("affiliate"))
                .orElseThrow(() -> Refusal.invalid("unknown_affiliate", "affiliate", words().unknownAffiliate()));
    }

    private Coupons.Draft draft(Form form) {
        var zone = directory.byKey(CurrentTenant.key()).orElseThrow().zone();
        return new Coupons.Draft(
                form.value("code"),
                CouponFile.time(form.value("valid_from"), zone, "valid_from"),
                CouponFile.time(form.value("valid_until"), zone, "valid_until"));
    }

    private TemplateInstance again(Form form, List<CouponFile.RowError> errors) {
        return page(Coupon.page(null, Page.DEFAULT_LIMIT + 1), form, errors, false);
    }

    private TemplateInstance page(List<Coupon> rows, Form form, List<CouponFile.RowError> errors, boolean filtered) {
        var page = Page.of(
                        rows, Page.DEFAULT_LIMIT, cursors, coupon -> coupon.id().toString())
                .map(coupon -> new Row(
                        coupon,
                        Affiliate.existing(coupon.affiliateId()),
                        Program.byId(coupon.programId()).orElseThrow(),
                        coupons.url(coupon)));
        var programs = Program.list("", Page.LIMIT).stream()
                .map(program -> new Option(program.key(), program.name()))
                .toList();
        return Templates.index(page, form, programs, errors, filtered);
    }

    private static Redirect back() {
        return Redirect.to("/admin/coupons");
    }

    private CouponMessages words() {
        return language.messages(CouponMessages.class);
    }
}
