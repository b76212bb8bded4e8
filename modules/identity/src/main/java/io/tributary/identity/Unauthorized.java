package io.tributary.identity;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.tributary.kernel.ProblemMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Sends a person who has not signed in to the door, and back to the page afterwards; tells a program what is wrong. */
public class Unauthorized {

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
        return authenticator.getChallenge(routing).map(challenge -> {
            if (challenge == null || challenge.headerName == null) {
                return Response.seeOther(URI.create("/sign-in")).build();
            }
            return Response.status(challenge.status)
                    .header(challenge.headerName.toString(), challenge.headerContent)
                    .header("Cache-Control", "no-store")
                    .build();
        });
    }

    private static URI signIn(String back) {
        return UriBuilder.fromPath("/sign-in").queryParam("return", "{back}").build(back);
    }
}
