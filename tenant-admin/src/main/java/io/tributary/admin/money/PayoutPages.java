package io.tributary.admin.money;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.admin.Names;
import io.tributary.admin.Words;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Option;
import io.tributary.pages.Redirect;
import io.tributary.payouts.Payout;
import io.tributary.payouts.PayoutFile;
import io.tributary.payouts.PayoutFiles;
import io.tributary.payouts.PayoutFilter;
import io.tributary.payouts.Payouts;
import io.tributary.program.Affiliate;
import io.tributary.program.Tenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Money on its way: approve, put into a file for the bank, mark as paid or stop. */
@Path("/admin/payouts")
@Produces(MediaType.TEXT_HTML)
class PayoutPages {

    private static final String CSV = "text/csv;charset=utf-8";
    private static final int SHOWN_FILES = 10;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance index(
                Page<Payout> payouts,
                Map<UUID, String> affiliates,
                Form filter,
                List<Option> statuses,
                List<PayoutFile> files,
                Form form);

        static native TemplateInstance show(Payout payout, Affiliate affiliate, Form form);
    }

    private final Payouts payouts;
    private final PayoutFiles files;
    private final Cursor cursors;
    private final Language language;

    PayoutPages(Payouts payouts, PayoutFiles files, Cursor cursors, Language language) {
        this.payouts = payouts;
        this.files = files;
        this.cursors = cursors;
        this.language = language;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    public TemplateInstance index(
            @QueryParam("status") @Nullable String status, @QueryParam("cursor") @Nullable String cursor) {
        return index(Form.empty().with("status", status), cursor, Form.empty());
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Capability.VIEW)
    public TemplateInstance show(UUID id) {
        return show(id, Form.empty());
    }

    @POST
    @Path("{id}/approval")
    @RolesAllowed(Capability.FINANCE)
    public Response approve(UUID id, MultivaluedMap<String, String> sent) {
        return step(id, sent, form -> {
            payouts.approve(id);
            return words().approved();
        });
    }

    @POST
    @Path("{id}/payment")
    @RolesAllowed(Capability.FINANCE)
    public Response pay(UUID id, MultivaluedMap<String, String> sent) {
        return step(id, sent, form -> {
            payouts.pay(id, form.optional("reference"));
            return words().markedPaid();
        });
    }

    @POST
    @Path("{id}/cancellation")
    @RolesAllowed(Capability.FINANCE)
    public Response stop(UUID id, MultivaluedMap<String, String> sent) {
        return step(id, sent, form -> {
            var reason = form.optional("reason");
            if (reason == null) {
                throw Refusal.invalid("missing_field", "reason", "Say why, for whoever reads the books.");
            }
            payouts.stop(id, reason);
            return words().stopped();
        });
    }

    @POST
    @Path("files")
    @RolesAllowed(Capability.FINANCE)
    public Response makeFile(MultivaluedMap<String, String> sent) {
        return Form.of(sent)
                .submit(
                        form -> {
                            files.make(Tenant.current().currency());
                            return Redirect.to("/admin/payouts").saying(words().madeFile());
                        },
                        form -> index(Form.empty(), null, form));
    }

    @GET
    @Path("files/{id}.csv")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed(Capability.FINANCE)
    public Response download(UUID id) {
        var file = PayoutFile.byId(id).orElseThrow(Refusal::notFound);
        return Response.ok(file.content(), CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"payouts-" + id + ".csv\"")
                .build();
    }

    private Response step(UUID id, MultivaluedMap<String, String> sent, Function<Form, String> step) {
        return Form.of(sent)
                .submit(form -> Redirect.to("/admin/payouts/" + id).saying(step.apply(form)), form -> show(id, form));
    }

    private TemplateInstance show(UUID id, Form form) {
        var payout = Payout.byId(id).orElseThrow(Refusal::notFound);
        return Templates.show(payout, Affiliate.existing(payout.affiliateId()), form);
    }

    private TemplateInstance index(Form filter, @Nullable String cursor, Form form) {
        var status = Words.constant(Payout.Status.class, filter.optional("status"), "status");
        var after = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = new PayoutFilter(status, null, null, null).list(after, Page.DEFAULT_LIMIT + 1);
        var page =
                Page.of(rows, Page.DEFAULT_LIMIT, cursors, payout -> payout.id().toString());
        return Templates.index(
                page,
                Names.ofAffiliates(page.items(), Payout::affiliateId),
                filter,
                Stream.of(Payout.Status.values())
                        .map(one -> new Option(one.name().toLowerCase(Locale.ROOT), words().payoutStatus(one)))
                        .toList(),
                PayoutFile.before(null, SHOWN_FILES),
                form);
    }

    private MoneyMessages words() {
        return language.messages(MoneyMessages.class);
    }
}
