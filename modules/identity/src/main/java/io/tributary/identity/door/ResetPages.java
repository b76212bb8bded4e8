package io.tributary.identity.door;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.identity.IdentityMessages;
import io.tributary.identity.Origin;
import io.tributary.identity.OwnPassword;
import io.tributary.identity.TenantHost;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Redirect;
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

/** A new password for somebody who has lost theirs. */
@Path("/reset")
@TenantHost
@PermitAll
@Produces(MediaType.TEXT_HTML)
class ResetPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance forgotten(Form form);

        static native TemplateInstance choose(Form form);
    }

    private final OwnPassword password;
    private final Language language;

    ResetPages(OwnPassword password, Language language) {
        this.password = password;
        this.language = language;
    }

    @GET
    public TemplateInstance ask() {
        return Templates.forgotten(Form.empty());
    }

    /** Says the same whether or not the address is known. */
    @POST
    public Response forgotten(MultivaluedMap<String, String> sent, RoutingContext request) {
        return Form.of(sent)
                .submit(
                        form -> {
                            password.forgotten(form.value("email"), Origin.of(request));
                            return Redirect.to("/sign-in")
                                    .saying(language.messages(IdentityMessages.class)
                                            .resetSent());
                        },
                        Templates::forgotten);
    }

    @GET
    @Path("new")
    public TemplateInstance askForNew(@QueryParam("token") @DefaultValue("") String token) {
        return Templates.choose(Form.empty().with("token", token));
    }

    @POST
    @Path("new")
    public Response choose(MultivaluedMap<String, String> sent) {
        return Form.of(sent)
                .submit(
                        form -> {
                            if (!password.choose(form.value("token"), SignInPages.typed(sent, "password"))) {
                                throw new Refused(
                                        "old_link", "This link has been used, or is too old. Ask for a new one.");
                            }
                            return Redirect.to("/sign-in")
                                    .saying(language.messages(IdentityMessages.class)
                                            .passwordChanged());
                        },
                        Templates::choose);
    }
}
