package io.tributary.admin.access;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.admin.AdminMessages;
import io.tributary.identity.sso.OidcProvider;
import io.tributary.identity.sso.SingleSignOn;
import io.tributary.kernel.Capability;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Redirect;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** The tenant's own OpenID Connect provider. */
@Path("/admin/sign-in-settings")
@RolesAllowed(Capability.ADMIN)
@Produces(MediaType.TEXT_HTML)
class SignInSettingsPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance index(Form form, boolean known, String redirectUri);
    }

    private final SingleSignOn singleSignOn;
    private final Language language;

    SignInSettingsPages(SingleSignOn singleSignOn, Language language) {
        this.singleSignOn = singleSignOn;
        this.language = language;
    }

    @GET
    public TemplateInstance index() {
        var form = Form.empty();
        OidcProvider.current()
                .ifPresent(provider -> form.with("name", provider.name())
                        .with("issuer", provider.issuer())
                        .with("client_id", provider.clientId())
                        .with("enabled", provider.isEnabled() ? "on" : null));
        return index(form);
    }

    @POST
    public Response set(MultivaluedMap<String, String> sent) {
        return Form.of(sent)
                .submit(
                        form -> {
                            singleSignOn.set(
                                    form.optional("name"),
                                    form.optional("issuer"),
                                    form.optional("client_id"),
                                    form.optional("client_secret"),
                                    form.checked("enabled"));
                            return Redirect.to("/admin/sign-in-settings")
                                    .saying(language.messages(AdminMessages.class)
                                            .saved());
                        },
                        this::index);
    }

    @POST
    @Path("removal")
    public Response remove() {
        singleSignOn.remove();
        return Redirect.to("/admin/sign-in-settings")
                .saying(language.messages(AccessMessages.class).removed())
                .response();
    }

    private TemplateInstance index(Form form) {
        return Templates.index(form, OidcProvider.current().isPresent(), singleSignOn.redirectUri());
    }
}
