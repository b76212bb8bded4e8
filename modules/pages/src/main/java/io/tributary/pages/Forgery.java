package io.tributary.pages;

import io.tributary.kernel.Refusal;
import io.tributary.kernel.Secrets;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Refuses what another site makes a signed-in browser send. A changing request must come from our own pages (the
 * browser says so in Sec-Fetch-Site or Origin) and, with a session, carry the token that only our pages know. Requests
 * that name a key of their own are nobody's browser and pass.
 */
@Singleton
public class Forgery {

    /** The hidden field, and the header, that carry the token. */
    public static final String FIELD = "csrf";

    public static final String HEADER = "X-CSRF-Token";

    /** The session's cookie, over https and over http. */
    public static final List<String> SESSION_COOKIES = List.of("__Host-session", "session");

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final List<String> MACHINES = List.of("/c/", "/s2s/", "/p/", "/b/");

    private final Secrets secrets;

    Forgery(Secrets secrets) {
        this.secrets = secrets;
    }

    @WithFormRead
    @ServerRequestFilter
    public void check(ResteasyReactiveContainerRequestContext context, RoutingContext routing) {
        var request = routing.request();
        if (SAFE.contains(context.getMethod())
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || MACHINES.stream().anyMatch(request.path()::startsWith)) {
            return;
        }
        if (!fromOurPages(request)) {
            throw new ForeignForm();
        }
        var session = session(request);
        if (!session.isEmpty() && !Secrets.same(bytes(token(session)), bytes(sent(context, request)))) {
            throw new StaleForm();
        }
    }

    /** The token that the forms of this request's session carry. */
    String token(RoutingContext routing) {
        return token(session(routing.request()));
    }

    private String token(String session) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.mac("forgery", session));
    }

    private static String session(HttpServerRequest request) {
        for (var name : SESSION_COOKIES) {
            var cookie = request.getCookie(name);
            if (cookie != null) {
                return cookie.getValue();
            }
        }
        return "";
    }

    private static boolean fromOurPages(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        var origin = request.getHeader("Origin");
        if (origin == null) {
            return true;
        }
        try {
            var authority = request.authority();
            return authority != null
                    && authority.toString().equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static String sent(ResteasyReactiveContainerRequestContext context, HttpServerRequest request) {
        var header = request.getHeader(HEADER);
        if (header != null) {
            return header;
        }
        var form = (ResteasyReactiveRequestContext) context.getServerRequestContext();
        return form.getFormParameter(FIELD, true, false) instanceof String token ? token : "";
    }

    private static byte[] bytes(String token) {
        return token.getBytes(StandardCharsets.UTF_8);
    }

    /** The form was sent from a page of another site. */
    static class ForeignForm extends Refusal {
        ForeignForm() {
            super(Kind.FORBIDDEN, "foreign_form", "This request came from another site.", null);
        }
    }

    /** The form's token is missing, or of a session that has ended. */
    static class StaleForm extends Refusal {
        StaleForm() {
            super(Kind.FORBIDDEN, "stale_form", "Open the page again, then send the form once more.", null);
        }
    }
}
