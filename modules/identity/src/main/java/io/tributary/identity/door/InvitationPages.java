package io.tributary.identity.door;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.identity.Invitations;
import io.tributary.identity.Origin;
import io.tributary.identity.Session;
import io.tributary.identity.SessionCookie;
import io.tributary.identity.SignIn;
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

/** Somebody who was invited chooses a name and a password, and is in. */
@Path("/invitation")
@TenantHost
@PermitAll
@Produces(MediaType.TEXT_HTML)
class InvitationPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance invitation(Form form, String email);
    }

    private final Invitations invitations;
    private final SignIn signIn;
    private final SessionCookie cookie;
    private final Language language;

    InvitationPages(Invitations invitations, SignIn signIn, SessionCookie cookie, Language language) {
        this.invitations = invitations;
        this.signIn = signIn;
        this.cookie = cookie;
        this.language = language;
    }

    @GET
    public TemplateInstance ask(@QueryParam("token") @DefaultValue("") String token) {
        return page(Form.empty().with("token", token));
    }

    @POST
    public Response accept(MultivaluedMap<String, String> sent, RoutingContext request) {
        return Form.of(sent)
                .submit(
                        form -> {
                            var account = invitations
                                    .accept(
                                            form.value("token"),
                                            form.optional("name"),
                                            SignInPages.typed(sent, "password"),
                                            language.locale())
                                    .orElseThrow(() -> new Refused(
                                            "old_link", "This link has been used, or is too old. Ask for a new one."));
                            return signIn.welcome(
                                                    account,
                                                    Session.Door.PASSWORD,
                                                    Origin.of(request),
                                                    cookie.read(request))
                                            instanceof SignIn.Outcome.Welcome(var token)
                                    ? Redirect.to("/").with(cookie.of(token))
                                    : Redirect.to("/sign-in");
                        },
                        this::page);
    }

    private TemplateInstance page(Form form) {
        var email = invitations
                .find(form.value("token"))
                .map(invitation -> invitation.email())
                .orElse("");
        return Templates.invitation(form, email);
    }
}
