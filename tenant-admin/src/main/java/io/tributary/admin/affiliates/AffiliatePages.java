package io.tributary.admin.affiliates;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.admin.AdminMessages;
import io.tributary.admin.Words;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Option;
import io.tributary.pages.Redirect;
import io.tributary.program.Affiliate;
import io.tributary.program.AffiliateFilter;
import io.tributary.program.Affiliates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who refers customers: the list, and the forms that enter and change somebody. */
@Path("/admin/affiliates")
@Produces(MediaType.TEXT_HTML)
class AffiliatePages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance index(
                Page<Affiliate> affiliates, Form filter, List<Option> statuses, boolean filtered);

        static native TemplateInstance create(Form form, List<Option> languages);

        static native TemplateInstance edit(Affiliate affiliate, Form form, List<Option> languages);
    }

    private final Affiliates affiliates;
    private final Cursor cursors;
    private final Language language;

    AffiliatePages(Affiliates affiliates, Cursor cursors, Language language) {
        this.affiliates = affiliates;
        this.cursors = cursors;
        this.language = language;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    public TemplateInstance index(
            @QueryParam("q") @Nullable String text,
            @QueryParam("status") @Nullable String status,
            @QueryParam("cursor") @Nullable String cursor) {
        var wanted = status == null || status.isEmpty() ? null : status;
        var filter = new AffiliateFilter(Words.constant(Affiliate.Status.class, wanted, "status"), text, null, null);
        var after = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var page = Page.of(
                filter.list(after, Page.DEFAULT_LIMIT + 1),
                Page.DEFAULT_LIMIT,
                cursors,
                affiliate -> affiliate.id().toString());
        var filtered = wanted != null || (text != null && !text.isBlank());
        return Templates.index(page, Form.empty().with("q", text).with("status", wanted), statuses(), filtered);
    }

    @GET
    @Path("new")
    @RolesAllowed(Capability.MANAGE)
    public TemplateInstance create() {
        return create(Form.empty());
    }

    @POST
    @RolesAllowed(Capability.MANAGE)
    public Response create(MultivaluedMap<String, String> sent) {
        return Form.of(sent)
                .submit(
                        form -> {
                            var affiliate = affiliates.enter(AffiliateForm.profile(form));
                            return Redirect.to("/admin/affiliates/" + affiliate.id())
                                    .saying(words().entered(affiliate.name()));
                        },
                        this::create);
    }

    @GET
    @Path("{id}/edit")
    @RolesAllowed(Capability.MANAGE)
    public TemplateInstance edit(UUID id) {
        var affiliate = Affiliate.existing(id);
        return Templates.edit(affiliate, AffiliateForm.of(affiliate), languages());
    }

    @POST
    @Path("{id}")
    @RolesAllowed(Capability.MANAGE)
    public Response change(UUID id, MultivaluedMap<String, String> sent) {
        var affiliate = Affiliate.existing(id);
        return Form.of(sent)
                .submit(
                        form -> {
                            affiliates.change(id, AffiliateForm.profile(form), form.number("version"));
                            return Redirect.to("/admin/affiliates/" + id)
                                    .saying(language.messages(AdminMessages.class)
                                            .saved());
                        },
                        form -> Templates.edit(affiliate, form, languages()));
    }

    private TemplateInstance create(Form form) {
        return Templates.create(form, languages());
    }

    private List<Option> statuses() {
        return Stream.of(Affiliate.Status.values())
                .map(status -> new Option(status.name().toLowerCase(Locale.ROOT), words().status(status)))
                .toList();
    }

    private List<Option> languages() {
        return List.of(new Option("en", words().localeEn()), new Option("it", words().localeIt()));
    }

    private AffiliateMessages words() {
        return language.messages(AffiliateMessages.class);
    }
}
