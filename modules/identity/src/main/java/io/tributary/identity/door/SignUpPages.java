package io.tributary.identity.door;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.identity.Accounts;
import io.tributary.identity.IdentityMessages;
import io.tributary.identity.Origin;
import io.tributary.identity.TenantHost;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Option;
import io.tributary.pages.Redirect;
import io.tributary.program.AffiliateProfile;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Affiliates apply, and confirm their address. */
@Path("/")
@TenantHost
@PermitAll
@Produces(MediaType.TEXT_HTML)
class SignUpPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance signUp(Form form, List<Option> countries);

        static native TemplateInstance lookIntoYourMail(boolean demo);

        static native TemplateInstance verify(String token, boolean failed);
    }

    private final Accounts accounts;
    private final Language language;
    private final boolean demo;

    SignUpPages(
            Accounts accounts,
            Language language,
            @ConfigProperty(name = "tributary.demo", defaultValue = "false") boolean demo) {
        this.accounts = accounts;
        this.language = language;
        this.demo = demo;
    }

    @GET
    @Path("sign-up")
    public TemplateInstance ask() {
        return page(Form.empty());
    }

    @POST
    @Path("sign-up")
    public Response signUp(MultivaluedMap<String, String> sent, RoutingContext request) {
        return Form.of(sent)
                .submit(
                        form -> {
                            var profile = AffiliateProfile.of(
                                    form.optional("name"),
                                    form.optional("email"),
                                    form.optional("company"),
                                    form.optional("website"),
                                    form.optional("country"),
                                    language.tag());
                            accounts.signUp(
                                    profile,
                                    SignInPages.typed(sent, "password"),
                                    language.locale(),
                                    Origin.of(request));
                            return Redirect.to("/sign-up/done");
                        },
                        this::page);
    }

    @GET
    @Path("sign-up/done")
    public TemplateInstance done() {
        return Templates.lookIntoYourMail(demo);
    }

    /** Asks for a click, because mail scanners open links. */
    @GET
    @Path("verify")
    public TemplateInstance askToVerify(@QueryParam("token") @DefaultValue("") String token) {
        return Templates.verify(token, false);
    }

    @POST
    @Path("verify")
    public Response verify(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        return accounts.verify(form.value("token"))
                ? Redirect.to("/sign-in")
                        .saying(language.messages(IdentityMessages.class).verified())
                        .response()
                : Response.status(422).entity(Templates.verify("", true)).build();
    }

    private TemplateInstance page(Form form) {
        return Templates.signUp(form, countries(language.locale()));
    }

    private static List<Option> countries(Locale reader) {
        return Stream.of(Locale.getISOCountries())
                .map(code -> new Option(code, Locale.of("", code).getDisplayCountry(reader)))
                .sorted(Comparator.comparing(Option::label, java.text.Collator.getInstance(reader)))
                .toList();
    }
}
