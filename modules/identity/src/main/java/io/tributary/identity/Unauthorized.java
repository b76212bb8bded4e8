package io.tributary.identity;

import io.quarkus.security.UnauthorizedException;
import io.tributary.kernel.ProblemMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Sends a person who has not signed in to the door, and back to the page afterwards; tells a program what is wrong. */
public class Unauthorized {

    private final ProblemMapper problems;

    Unauthorized(ProblemMapper problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper(priority = 1)
    public Response unauthorized(UnauthorizedException refused, RoutingContext routing) {
        var request = routing.request();
        var path = routing.normalizedPath();
        if (path.startsWith("/api/") || "text/event-stream".equals(request.getHeader("Accept"))) {
            return problems.unauthorized(refused);
        }
        var door = signIn(request.method().name().equals("GET") ? request.uri() : "/");
        return request.getHeader("HX-Request") != null
                ? Response.status(401).header("HX-Redirect", door).build()
                : Response.seeOther(door).header("Cache-Control", "no-store").build();
    }

    private static URI signIn(String back) {
        return UriBuilder.fromPath("/sign-in").queryParam("return", "{back}").build(back);
    }
}
