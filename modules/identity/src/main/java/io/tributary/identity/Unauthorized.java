package io.tributary.identity;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.tributary.kernel.ProblemMapper;
import io.tributary.kernel.Refusal;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Sends a person who has not signed in to the door, and back to the page afterwards; tells a program what is wrong. */
public class Unauthorized {

    private static final Logger LOG = Logger.getLogger(Unauthorized.class);

    private final ProblemMapper problems;
    private final HttpAuthenticator authenticator;

    Unauthorized(ProblemMapper problems, HttpAuthenticator authenticator) {
        this.problems = problems;
        this.authenticator = authenticator;
    }

    @ServerExceptionMapper(priority = 1)
    public Uni<Response> unauthorized(UnauthorizedException refused, RoutingContext routing) {
        var request = routing.request();
        var path = routing.normalizedPath();
        if (path.startsWith("/sso/")) {
            return toProvider(routing);
        }
        if (path.startsWith("/api/") || "text/event-stream".equals(request.getHeader("Accept"))) {
            return Uni.createFrom().item(problems.unauthorized(refused));
        }
        var door = signIn(request.method().name().equals("GET") ? request.uri() : "/");
        return Uni.createFrom()
                .item(
                        request.getHeader("HX-Request") != null
                                ? Response.status(401)
                                        .header("HX-Redirect", door)
                                        .build()
                                : Response.seeOther(door)
                                        .header("Cache-Control", "no-store")
                                        .build());
    }

    private Uni<Response> toProvider(RoutingContext routing) {
        return authenticator
                .getChallenge(routing)
                .map(challenge -> challenge == null || challenge.headerName == null
                        ? Response.seeOther(URI.create("/sign-in")).build()
                        : Response.status(challenge.status)
                                .header(challenge.headerName.toString(), challenge.headerContent)
                                .header("Cache-Control", "no-store")
                                .build())
                .onFailure()
                .invoke(away -> LOG.warnf("the provider behind %s: %s", routing.normalizedPath(), away.getMessage()))
                .onFailure()
                .recoverWithItem(() -> problems.refusal(new ProviderAway()));
    }

    /** The tenant's provider does not answer; who has a password can sign in with it. */
    static class ProviderAway extends Refusal {
        ProviderAway() {
            super(
                    Kind.UNAVAILABLE,
                    "provider_away",
                    "The sign-in provider cannot be reached. Try again, or sign in with your password.",
                    null);
        }
    }

    private static URI signIn(String back) {
        return UriBuilder.fromPath("/sign-in").queryParam("return", "{back}").build(back);
    }
}
