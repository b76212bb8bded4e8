package io.tributary.portal.profile;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.kernel.Capability;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Option;
import io.tributary.pages.Redirect;
import io.tributary.portal.CurrentAffiliate;
import io.tributary.program.Affiliate;
import io.tributary.program.AffiliateProfile;
import io.tributary.program.Affiliates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Who the affiliate says it is. */
@Path("/portal/profile")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Capability.PARTNER)
class ProfilePages {

    @CheckedTemplate(basePath = "portal/profile")
    static class Templates {
        static native TemplateInstance edit(
                Affiliate affiliate, Form form, List<Option> countries, List<Option> languages);
    }

    private final CurrentAffiliate affiliate;
    private final Affiliates affiliates;
    private final Language language;

    ProfilePages(CurrentAffiliate affiliate, Affiliates affiliates, Language language) {
        this.affiliate = affiliate;
        this.affiliates = affiliates;
        this.language = language;
    }

    @GET
    public TemplateInstance edit() {
        var known = affiliate.get();
        return edit(Form.empty()
                .with("name", known.name())
                .with("email", known.email())
                .with("company", known.company())
                .with("website", known.website())
                .with("country", known.country())
                .with("locale", known.locale())
                .with("version", known.version()));
    }

    @POST
    public Response change(MultivaluedMap<String, String> sent) {
        return Form.of(sent)
                .submit(
                        form -> {
                            affiliates.change(affiliate.id(), profile(form), form.number("version"));
                            return Redirect.to("/portal/profile")
                                    .saying(language.messages(ProfileMessages.class)
                                            .changed());
                        },
                        this::edit);
    }

    private static AffiliateProfile profile(Form form) {
        return AffiliateProfile.of(
                form.value("name"),
                form.value("email"),
                form.optional("company"),
                form.optional("website"),
                form.optional("country"),
                form.optional("locale"));
    }

    private TemplateInstance edit(Form form) {
        var locale = language.locale();
        var countries = Stream.of(Locale.getISOCountries())
                .map(code -> new Option(code, Locale.of("", code).getDisplayCountry(locale)))
                .sorted(Comparator.comparing(Option::label, Collator.getInstance(locale)))
                .toList();
        var languages = List.of(new Option("en", "English"), new Option("it", "Italiano"));
        return Templates.edit(affiliate.get(), form, countries, languages);
    }
}
