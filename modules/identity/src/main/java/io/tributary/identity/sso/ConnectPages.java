package io.tributary.identity.sso;

import io.tributary.identity.SessionCookie;
import io.tributary.kernel.Capability;
import io.tributary.kernel.CurrentTenant;
import io.tributary.pages.Redirect;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** Somebody who is signed in wants to come through the provider from now on: a cookie says so on the way there. */
@Path("/account/sso")
@RolesAllowed({Capability.VIEW, Capability.PARTNER})
class ConnectPages {

    static final String COOKIE = "sso-link";
    private static final Duration ON_THE_WAY = Duration.ofMinutes(5);

    private final SessionCookie session;

    ConnectPages(SessionCookie session) {
        this.session = session;
    }

    @POST
    public Response link() {
        return Redirect.to("/sso/" + CurrentTenant.key())
                .with(cookie("1", ON_THE_WAY, session.isSecure()))
                .response();
    }

    static NewCookie none() {
        return cookie("", Duration.ZERO, false);
    }

    private static NewCookie cookie(String value, Duration life, boolean secure) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/sso")
                .maxAge((int) life.toSeconds())
                .secure(secure)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
