package io.tributary.identity.sso;

import io.quarkus.oidc.OidcSession;
import io.quarkus.security.Authenticated;
import io.tributary.identity.Account;
import io.tributary.identity.IdentityMessages;
import io.tributary.identity.Origin;
import io.tributary.identity.Session;
import io.tributary.identity.SessionCookie;
import io.tributary.identity.Sessions;
import io.tributary.identity.SignIn;
import io.tributary.identity.TenantHost;
import io.tributary.pages.Language;
import io.tributary.pages.Redirect;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Where the provider sends people back to: here its session ends, and one of ours begins. */
@Path("/sso/{tenant}")
@TenantHost
@Authenticated
class SsoPages {

    private final SingleSignOn singleSignOn;
    private final SignIn signIn;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final OidcSession provider;
    private final Language language;

    SsoPages(
            SingleSignOn singleSignOn,
            SignIn signIn,
            Sessions sessions,
            SessionCookie cookie,
            OidcSession provider,
            Language language) {
        this.singleSignOn = singleSignOn;
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookie = cookie;
        this.provider = provider;
        this.language = language;
    }

    @GET
    public Response arrive(
            @QueryParam("return") @DefaultValue("/") String back,
            @CookieParam(ConnectPages.COOKIE) @Nullable String link,
            RoutingContext request) {
        var claims = claims(provider.getIdToken());
        provider.logout().await().indefinitely();
        if (link != null) {
            return linked(claims, request);
        }
        var outcome = singleSignOn
                .recognize(claims, language.locale())
                .map(account -> welcome(account, request))
                .orElseGet(SignIn.Outcome.Refused::new);
        return outcome instanceof SignIn.Outcome.Welcome(var token)
                ? Redirect.to(back).with(cookie.of(token)).response()
                : Redirect.to("/sign-in")
                        .warning(language.messages(IdentityMessages.class).notInvited())
                        .response();
    }

    private SignIn.Outcome welcome(Account account, RoutingContext request) {
        return signIn.welcome(account, Session.Door.SSO, Origin.of(request), cookie.read(request));
    }

    private Response linked(SingleSignOn.Claims claims, RoutingContext request) {
        var account = cookie.read(request).flatMap(sessions::account);
        account.ifPresent(known -> singleSignOn.link(claims, known.id()));
        return Redirect.to("/account").with(ConnectPages.none()).response();
    }

    private static SingleSignOn.Claims claims(JsonWebToken idToken) {
        var email = Optional.<String>ofNullable(idToken.getClaim("email"))
                .filter(address -> "true".equals(String.valueOf(idToken.<Object>getClaim("email_verified"))));
        var name = Optional.<String>ofNullable(idToken.getClaim("name")).orElseGet(idToken::getName);
        return new SingleSignOn.Claims(idToken.getIssuer(), idToken.getSubject(), email, name);
    }
}
