package io.tributary.identity;

import io.tributary.program.Hosts;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/** The cookie that holds a session's token: of this host only, out of reach of scripts, for https where there is https. */
@ApplicationScoped
public class SessionCookie {

    private final boolean secure;
    private final String name;

    SessionCookie(Hosts hosts) {
        secure = hosts.secure();
        name = secure ? "__Host-session" : "session";
    }

    /** Whether browsers come over https, so that cookies insist on it. */
    public boolean isSecure() {
        return secure;
    }

    public Optional<String> read(RoutingContext request) {
        var cookie = request.request().getCookie(name);
        return cookie == null || cookie.getValue().isEmpty() ? Optional.empty() : Optional.of(cookie.getValue());
    }

    public NewCookie of(String token) {
        return cookie(token).build();
    }

    public NewCookie none() {
        return cookie("").maxAge(0).build();
    }

    private NewCookie.Builder cookie(String token) {
        return new NewCookie.Builder(name)
                .value(token)
                .path("/")
                .secure(secure)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX);
    }
}
