package io.tributary.identity.door;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.tributary.identity.Account;
import io.tributary.identity.Accounts;
import io.tributary.identity.CurrentSession;
import io.tributary.identity.IdentityMessages;
import io.tributary.identity.Origin;
import io.tributary.identity.OwnPassword;
import io.tributary.identity.Session;
import io.tributary.identity.Sessions;
import io.tributary.identity.sso.OidcProvider;
import io.tributary.kernel.Capability;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Redirect;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One's own account: password, and where one is signed in. */
@Path("/account")
@RolesAllowed({Capability.VIEW, Capability.PARTNER})
@Produces(MediaType.TEXT_HTML)
class AccountPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance account(
                Form form, Account account, Optional<OidcProvider> provider, List<Session> sessions, UUID current);
    }

    private final Accounts accounts;
    private final OwnPassword password;
    private final Sessions sessions;
    private final SecurityIdentity identity;
    private final Language language;

    AccountPages(
            Accounts accounts, OwnPassword password, Sessions sessions, SecurityIdentity identity, Language language) {
        this.accounts = accounts;
        this.password = password;
        this.sessions = sessions;
        this.identity = identity;
        this.language = language;
    }

    @GET
    public TemplateInstance show() {
        return page(Form.empty());
    }

    @POST
    @Path("password")
    public Response changePassword(MultivaluedMap<String, String> sent, RoutingContext request) {
        var me = CurrentSession.of(identity);
        return Form.of(sent)
                .submit(
                        _ -> {
                            password.change(
                                    me,
                                    SignInPages.typed(sent, "current_password"),
                                    SignInPages.typed(sent, "password"),
                                    Origin.of(request));
                            return Redirect.to("/account")
                                    .saying(language.messages(IdentityMessages.class)
                                            .passwordChanged());
                        },
                        this::page);
    }

    @POST
    @Path("sessions/{id}/end")
    public Response end(@PathParam("id") UUID id) {
        sessions.end(CurrentSession.of(identity).accountId(), id);
        return Redirect.to("/account")
                .saying(language.messages(IdentityMessages.class).sessionEnded())
                .response();
    }

    private TemplateInstance page(Form form) {
        var me = CurrentSession.of(identity);
        return Templates.account(
                form, accounts.account(me.accountId()), OidcProvider.enabled(), sessions.of(me.accountId()), me.id());
    }
}
